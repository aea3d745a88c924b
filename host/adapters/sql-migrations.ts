/**
 * The way of the tables from nothing to what `sql-tables.ts` says, step by step. A step that was ever released stays as it
 * is: what changes later is a further step. Texts are `collate "C"`, moments ISO texts of one offset.
 */
export interface Migration {
  readonly id: string;
  readonly statements: readonly string[];
}

const text = 'text collate "C"';

export const MIGRATIONS: readonly Migration[] = [
  {
    id: '0001 first tables',
    statements: [
      `create table series (id ${text} primary key, value integer not null)`,
      `create table drafts (
        id ${text} primary key, version integer not null, submitter_id ${text} not null,
        procedure_code ${text} not null, procedure_name ${text} not null, agency_id ${text}, case_id ${text},
        step ${text} not null, created_at ${text} not null, updated_at ${text} not null, body jsonb not null)`,
      'create index drafts_by_submitter on drafts (submitter_id, updated_at, id)',
      `create table dossiers (
        id ${text} primary key, version integer not null, code ${text} not null unique, state ${text} not null,
        submitter_id ${text} not null, agency_id ${text} not null, procedure_code ${text} not null,
        procedure_name ${text} not null, owner_name ${text} not null, search_text ${text} not null,
        filed_at ${text} not null, received_at ${text}, due_at ${text}, due_provisional boolean not null,
        updated_at ${text} not null, body jsonb not null)`,
      'create index dossiers_by_submitter on dossiers (submitter_id, updated_at, id)',
      'create index dossiers_by_agency on dossiers (agency_id, state, filed_at, id)',
      'create index dossiers_by_change on dossiers (agency_id, updated_at, id)',
      `create table history (
        id ${text} primary key, dossier_id ${text} not null, seq integer not null, body jsonb not null,
        unique (dossier_id, seq))`,
      `create table files (
        id ${text} primary key, holder ${text} not null, purpose ${text} not null, paper ${text}, kind ${text} not null,
        name ${text} not null, type ${text} not null, size bigint not null, sha256 ${text} not null,
        uploaded_at ${text} not null, uploaded_by ${text} not null, uploader_id ${text} not null,
        sealed boolean not null)`,
      'create index files_by_holder on files (holder, uploaded_at, id)',
      'create index files_by_content on files (sha256)',
      `create table uploads (
        id ${text} primary key, uploader_id ${text} not null, holder ${text} not null, purpose ${text} not null,
        paper ${text}, kind ${text} not null, name ${text} not null, length bigint not null, created_at ${text} not null)`,
      'create index uploads_by_holder on uploads (holder)',
      'create index uploads_by_uploader on uploads (uploader_id)',
      'create index uploads_by_age on uploads (created_at, id)',
      `create table sessions (
        id ${text} primary key, expires_at ${text} not null, account_id ${text}, body jsonb not null)`,
      'create index sessions_by_end on sessions (expires_at, id)',
      `create table replies (
        id ${text} primary key, digest ${text} not null, created_at ${text} not null, body jsonb not null)`,
      'create index replies_by_age on replies (created_at, id)',
      `create table procedures (id ${text} primary key, body jsonb not null)`,
      `create table agencies (
        id ${text} primary key, code ${text} not null, level ${text} not null, province ${text} not null,
        body jsonb not null)`,
      `create table forms (id ${text} primary key, body jsonb not null)`,
      `create table places (id ${text} primary key, parent ${text}, name ${text} not null, name_en ${text} not null)`,
      'create index places_by_parent on places (parent, id)',
      `create table facts (id ${text} primary key, expires_at ${text}, body jsonb not null)`,
      'create index facts_by_end on facts (expires_at, id)',
    ],
  },
  {
    id: '0002 payments',
    statements: [
      `create table payments (
        id ${text} primary key, holder ${text} not null, method ${text} not null, reference ${text} not null unique,
        amount bigint not null, state ${text} not null, created_at ${text} not null, expires_at ${text} not null,
        settled_at ${text}, ask_at ${text}, body jsonb not null)`,
      'create index payments_by_holder on payments (holder, created_at, id)',
      'create index payments_to_ask on payments (ask_at, id)',
      `create table notices (
        id ${text} primary key, method ${text} not null, at ${text} not null, verdict ${text} not null,
        reference ${text}, body jsonb not null)`,
      'create index notices_by_age on notices (verdict, at, id)',
      `update drafts set body = body || '{"commitment": null}'`,
      `update dossiers set body = (body - 'fees') || '{"charges": [], "received": 0, "pausedAt": null}'`,
    ],
  },
  {
    id: '0003 versions of procedures',
    statements: [
      `create table versions (id ${text} primary key, code ${text} not null, body jsonb not null)`,
      'create index versions_by_code on versions (code, id)',
      `update drafts set body = body || jsonb_build_object('procedureVersion', coalesce(
        (select p.body -> 'procedure' ->> 'version' from procedures p where p.id = drafts.procedure_code), ''))`,
      `update dossiers set body = jsonb_set(body, '{agency,kind}', '"centre"')`,
      `update dossiers set body = jsonb_set(body, '{papers}', coalesce(
        (select jsonb_agg('{"officialCode": null, "template": null, "substitutes": []}' || paper order by place)
          from jsonb_array_elements(body -> 'papers') with ordinality as papers (paper, place)), '[]'))`,
    ],
  },
  {
    id: '0004 help',
    statements: [
      `create table help (
        id ${text} primary key, kind ${text} not null, place integer not null, body jsonb not null)`,
      `create table questions (
        id ${text} primary key, version integer not null, reference ${text} not null unique, state ${text} not null,
        topic ${text} not null, agency_id ${text} not null, asker_id ${text}, asked_at ${text} not null,
        published_at ${text}, forget_at ${text}, body jsonb not null)`,
      'create index questions_by_agency on questions (agency_id, state, asked_at, id)',
      'create index questions_by_asker on questions (asker_id, asked_at, id)',
      'create index questions_by_publication on questions (state, published_at, id)',
      'create index questions_to_forget on questions (forget_at, id)',
    ],
  },
];
