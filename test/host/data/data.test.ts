import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { DossierCode } from '../../../components/contract/schemas/dossier.js';
import {
  Agency,
  FormVersion,
  Procedure,
  ProcedureSummary,
  Tenant,
} from '../../../components/contract/schemas/procedure.js';
import { Guide, LegalDocument, PublishedQuestion } from '../../../components/contract/schemas/help.js';
import { Account } from '../../../components/contract/schemas/session.js';
import { memoryRecords } from '../../../host/adapters/memory-records.js';
import { isCompetent } from '../../../host/data/departments.js';
import { helpRows } from '../../../host/data/help.js';
import { procedureRow } from '../../../host/data/procedures.js';
import { samplePeople, samplePeopleOf } from '../../../host/data/people.js';
import { calendar, details, forms, loadReference } from '../../../host/data/reference.js';
import { REFERENCE_FACT, seedReference } from '../../../host/data/seed.js';
import { tenants } from '../../../host/data/tenants.js';

const tenant = tenants['dien-bien'];
assert.ok(tenant);
const data = await loadReference(tenant);
const TODAY = '2026-11-23';
const communes = data.places.flatMap((province) => province.communes);
const row = (code: string) => {
  const line = data.catalogue.find((entry) => entry.code === code);
  assert.ok(line, code);
  return procedureRow(
    line,
    details.find((entry) => entry.code === code),
    tenant.time.blankUnit,
  ).body;
};

test('every procedure of the catalogue keeps the contract', () => {
  const rows = data.catalogue.map((line) => row(line.code));
  assert.equal(rows.length, 2849);
  assert.equal(new Set(data.catalogue.map((line) => line.code)).size, 2849);
  for (const { summary, procedure } of rows) {
    ProcedureSummary.parse(summary);
    Procedure.parse(procedure);
    assert.equal(summary.name, summary.name.normalize('NFC'));
    assert.doesNotMatch(summary.name + summary.agency + summary.field, /\s{2}|[\u00a0\n]/u);
  }
  assert.equal(rows.filter(({ summary }) => summary.online !== 'none').length, 2102);
});

test('a fee keeps its currency, and an amount without its thousands is told as doubtful', () => {
  const fees = (code: string) => row(code).procedure.channels[0]?.fees;
  assert.deepEqual(fees('1.000771'), [{ kind: 'amount', name: 'Phí, lệ phí', amount: 10, currency: 'USD' }]);
  assert.equal(fees('3.000337')?.[0]?.kind, 'text');
});

test('birth registration is free, in one day whose unit the tenant assumes', () => {
  const { summary, procedure } = row('1.001193');
  assert.equal(summary.free, true);
  assert.deepEqual(summary.duration, { amount: 1, unit: 'working-day', provisional: true });
  assert.equal(summary.fileable, true);
  assert.deepEqual(procedure.results, [{ name: 'Giấy khai sinh', code: 'KQ.G15.000031' }]);
});

test('a household business takes three working days and costs by channel', () => {
  const { summary, procedure } = row('1.001612');
  assert.deepEqual(summary.levels, ['commune']);
  assert.deepEqual(summary.duration, { amount: 3, unit: 'working-day', provisional: false });
  const amounts = procedure.channels.map(({ channel, fees }) => [
    channel,
    fees.map((fee) => fee.kind === 'amount' && fee.amount),
  ]);
  assert.deepEqual(Object.fromEntries(amounts), { online: [150_000], counter: [50_000], post: [150_000] });
});

test('papers and e-forms of a detailed procedure refer to what is there', () => {
  for (const detail of details) {
    const cases = new Set(detail.cases.map(({ id }) => id));
    assert.equal(cases.size, detail.cases.length);
    assert.equal(new Set(detail.papers.map(({ code }) => code)).size, detail.papers.length);
    for (const paper of detail.papers) {
      for (const id of paper.cases) assert.ok(cases.has(id), `${detail.code} ${paper.code} ${id}`);
      assert.ok(
        !paper.required || paper.condition === null,
        `${paper.code} cannot be both required and conditional`,
      );
      assert.ok(paper.originals + paper.copies > 0, paper.code);
    }
    assert.ok(
      detail.form === null ||
        forms.some(({ id, version }) => id === detail.form?.id && version === detail.form.version),
      detail.code,
    );
  }
  for (const form of forms) FormVersion.parse(form);
});

test('the twelve procedures known in full have their papers, and legal bases say number, agency and, where known, day', () => {
  assert.equal(details.length, 12);
  for (const detail of details) {
    const { procedure } = row(detail.code);
    assert.equal(procedure.detail, 'full');
    assert.ok(procedure.papers.length > 0 && procedure.steps.length > 0, detail.code);
    for (const { number, agency, date } of procedure.legalBases) {
      assert.ok(agency, number);
      assert.ok(date === null || number.includes(date.slice(0, 4)), `${number} ${date}`);
    }
  }
  assert.deepEqual(
    row('1.000894').procedure.papers.find(({ code }) => code === 'giay-xac-nhan-tinh-trang')?.substitutes[0],
    { kind: 'result', code: 'KQ.G15.000038', name: 'Giấy xác nhận tình trạng hôn nhân' },
  );
  assert.deepEqual([row('1.000894').summary.online, row('1.001193').summary.online], ['part', 'unstated']);
});

test('there are 34 provinces with 3,321 communes, each named as a unit', () => {
  assert.equal(data.places.length, 34);
  assert.equal(communes.length, 3321);
  assert.equal(new Set(communes.map(({ code }) => code)).size, 3321);
  for (const { name } of communes) assert.match(name, /^(Phường|Xã|Đặc khu) \S/u);
});

test('each tenant has one centre for each of its communes and for the province, and its departments', () => {
  assert.deepEqual(Object.keys(tenants).sort(), ['cao-bang', 'dien-bien', 'dong-nai']);
  for (const one of Object.values(tenants)) {
    Tenant.parse(one);
    const here = data.places.find(({ code }) => code === one.province);
    assert.equal(here?.name, one.name);
    const centres = one.agencies.filter(({ kind }) => kind === 'centre');
    for (const agency of one.agencies) {
      Agency.parse(agency);
      assert.equal(agency.province, one.province);
      DossierCode.parse(`${agency.code}-261122-0001`);
    }
    for (const { id, commune } of centres)
      assert.equal(id, `00000000-00${one.province}-8000-8000-${(commune ?? '').padStart(12, '0')}`);
    for (const key of ['id', 'code'] as const)
      assert.equal(new Set(one.agencies.map((agency) => agency[key])).size, one.agencies.length);
    assert.deepEqual(
      centres.flatMap(({ commune }) => commune ?? []).sort(),
      here.communes.map(({ code }) => code).sort(),
    );
    assert.equal(centres.filter(({ level }) => level === 'province').length, 1);
    const codes = new Set(one.agencies.map(({ code }) => code));
    for (const code of Object.values(one.departments)) assert.ok(codes.has(code), code);
  }
});

test('a procedure of the province is for its department and the centre, one of a commune for every commune', () => {
  const taking = (code: string, id = 'dong-nai') => {
    const one = tenants[id];
    assert.ok(one);
    return one.agencies
      .filter((agency) => isCompetent(agency, row(code).procedure, one))
      .map(({ name }) => name);
  };
  const centre = 'Trung tâm Phục vụ hành chính công thành phố Đồng Nai';
  assert.deepEqual(taking('3.000333'), [centre, 'Công an thành phố Đồng Nai']);
  assert.equal(taking('1.001193').length, 95);
  // By field before ministry: taxes are no matter of the department of finance.
  const tax = data.catalogue.find(({ field, levels }) => field === 'Thuế' && levels.join() === 'province');
  assert.ok(tax);
  assert.deepEqual(taking(tax.code), [centre, 'Thuế thành phố Đồng Nai']);
  const bank = data.catalogue.find(({ ministry }) => ministry === 'Ngân hàng Nhà nước Việt Nam');
  assert.ok(bank);
  assert.deepEqual(taking(bank.code), []);
});

test('officers of the sample work at agencies of whichever tenant the host speaks for', () => {
  for (const one of Object.values(tenants)) {
    const ids = new Set(one.agencies.map(({ id }) => id));
    const people = samplePeopleOf(one);
    assert.equal(people.length, samplePeople.length);
    for (const { account, claims } of people) {
      Account.parse(account);
      if (account.agency) assert.ok(ids.has(account.agency.id) && claims['MaCoQuan'] === account.agency.id);
    }
  }
  assert.deepEqual(samplePeopleOf(tenant), samplePeople);
});

test('the calendar lists weekdays off and Saturdays worked, and marks the year that is not yet certain', () => {
  for (const [year, days] of Object.entries(calendar.years)) {
    for (const day of days.off) {
      assert.ok(day.startsWith(year));
      assert.ok(![0, 6].includes(new Date(day).getUTCDay()), day);
    }
    for (const day of days.makeUp) assert.equal(new Date(day).getUTCDay(), 6, day);
  }
  assert.deepEqual(
    Object.entries(calendar.years).map(([year, { provisional }]) => [year, provisional]),
    [
      ['2025', false],
      ['2026', false],
      ['2027', true],
    ],
  );
});

test('made-up people are accounts of the contract, and officers work for an agency of the tenant', () => {
  z.array(Account).parse(samplePeople.map(({ account }) => account));
  assert.equal(new Set(samplePeople.map(({ account }) => account.id)).size, samplePeople.length);
  const officers = samplePeople.filter(({ account }) => account.role === 'officer');
  for (const { account } of officers) {
    const agency: Agency | undefined = tenant.agencies.find(({ id }) => id === account.agency?.id);
    assert.equal(agency?.name, account.agency?.name);
  }
  assert.deepEqual(
    officers.map(({ group }) => group),
    ['officer', 'officer', 'officer', 'officer'],
  );
});

test('reference data is loaded once, and again when it changes; what went is removed', async () => {
  const records = memoryRecords();
  const first = await seedReference(records, data, TODAY);
  assert.deepEqual(
    { ...first, revision: '' },
    {
      loaded: true,
      revision: '',
      procedures: 2849,
      provinces: 34,
      communes: 3321,
      agencies: tenant.agencies.length,
      keptForms: [],
    },
  );
  assert.equal((await seedReference(records, data, TODAY)).loaded, false);
  const less = { ...data, catalogue: data.catalogue.slice(1) };
  const second = await seedReference(records, less, TODAY);
  assert.ok(second.loaded);
  assert.notEqual(second.revision, first.revision);
  await records.transaction(async (tx) => {
    assert.equal((await tx.procedures.find()).length, 2848);
    assert.deepEqual((await tx.facts.get(REFERENCE_FACT))?.body, { revision: second.revision });
  });
});

test('a version of a form that is there stays as it is, and it is told that it came otherwise', async () => {
  const records = memoryRecords();
  await seedReference(records, data, TODAY);
  const [first, ...others] = data.forms;
  assert.ok(first);
  const changed = { ...first, definition: { ...first.definition, title: 'Tờ khai khác' } };
  const next = { ...first, version: 'moi' };
  const { keptForms } = await seedReference(records, { ...data, forms: [changed, next, ...others] }, TODAY);
  assert.deepEqual(keptForms, [`${first.id}/${first.version}`]);
  await records.transaction(async (tx) => {
    assert.deepEqual((await tx.forms.get(`${first.id}/${first.version}`))?.body, first);
    assert.deepEqual((await tx.forms.get(`${first.id}/moi`))?.body, next);
  });
});

test('the help keeps the contract, in both languages, and names no document twice', () => {
  const rows = helpRows(data.help, data.catalogue, details);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  const schemas = { guide: Guide, question: PublishedQuestion, document: LegalDocument };
  for (const { kind, body } of rows) assert.deepEqual(schemas[kind].parse(body), body);
  const spoken = JSON.stringify([data.help.guides, data.help.questions]);
  assert.ok(!spoken.includes('"en":null'));
  assert.equal(spoken, spoken.normalize('NFC'));
});

test('documents that took another’s place are there, and legal bases name their procedures', () => {
  const documents = helpRows(data.help, data.catalogue, details).flatMap((row) =>
    row.kind === 'document' ? [row.body] : [],
  );
  const numbers = new Set(documents.map(({ number }) => number));
  for (const { replacedBy } of documents) assert.ok(replacedBy === null || numbers.has(replacedBy));
  const civilStatus = documents.find(({ number }) => number === '60/2014/QH13');
  assert.ok(civilStatus?.procedures.some(({ code }) => code === '1.001193'));
  assert.deepEqual([civilStatus?.agency, civilStatus?.issuedOn], ['Quốc hội', null]);
});
