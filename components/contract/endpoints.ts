/**
 * The endpoints of the dossier API as plain data: what the client needs to send a request, free of zod.
 * What goes in and comes out of each is in `operations.ts` under the same name.
 */

/** Where the API lives below the address of a host. */
export const API_PREFIX = '/api/v1';

/** Headers of the API's own, and those of others that it relies on. */
export const HEADERS = {
  /** Says that a page's script sends the request, not a form of a foreign page. Every write carries it. */
  client: 'DVC-Client',
  /** Chosen by the client for each write; the same key with the same content gets the same answer again. */
  idempotencyKey: 'Idempotency-Key',
  /** The version that a change was made against, as the ETag that came with it. */
  ifMatch: 'If-Match',
  etag: 'ETag',
  /** How a request asks for the language of titles and messages. */
  language: 'Accept-Language',
  /** A bearer token of the API for pages that cannot use its cookie; leaves `Authorization` to the page. */
  token: 'DVC-Token',
} as const;

/** Headers of an answer that a page on another origin may read. */
export const EXPOSED_HEADERS = [
  'ETag',
  'Location',
  'Retry-After',
  'Content-Disposition',
  'Upload-Offset',
  'Upload-Length',
  'Tus-Resumable',
  'Tus-Version',
  'Tus-Extension',
  'Tus-Max-Size',
] as const;

/** The version of the resumable upload protocol (tus.io) that `/uploads` speaks. */
export const TUS_VERSION = '1.0.0';

/** Who may call an endpoint at all; which record they may see is decided record by record. */
export type Access = 'public' | 'signed-in' | 'officer';

export interface Endpoint {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** Below {@link API_PREFIX}; parameters as `{name}`. */
  readonly path: string;
  readonly access: Access;
  /** The status of success. */
  readonly status: 200 | 201 | 204 | 302;
  /** What the answer's body is. */
  readonly answer: 'json' | 'file' | 'html' | 'none';
  /** What the request's body is. */
  readonly body?: 'json' | 'bytes';
  /** Whether the request must name the version it changes. */
  readonly ifMatch?: true;
  /** Whether the request must carry an Idempotency-Key: every write but the parts of a resumable upload. */
  readonly idempotent?: true;
  /** Whether a browser goes there as a page rather than by script. */
  readonly navigation?: true;
}

export const ENDPOINTS = {
  'session.read': get('/session', 'public'),
  'session.signIn': visit('/session/sign-in'),
  'session.callback': visit('/session/callback'),
  'session.signOut': write('POST', '/session/sign-out', 'public', 200),

  'procedures.search': get('/procedures', 'public'),
  'procedures.index': get('/procedures/index', 'public'),
  'procedures.statistics': get('/procedures/statistics', 'public'),
  'procedures.read': get('/procedures/{code}', 'public'),
  'procedures.versions': get('/procedures/{code}/versions', 'public'),
  'procedures.agencies': get('/procedures/{code}/agencies', 'public'),
  'forms.read': get('/forms/{id}/versions/{version}', 'public'),
  'forms.blank': { ...get('/forms/{id}/versions/{version}/blank', 'public'), answer: 'file' },
  'agencies.search': get('/agencies', 'public'),
  'agencies.read': get('/agencies/{id}', 'public'),
  'places.provinces': get('/places', 'public'),
  'places.communes': get('/places/{province}', 'public'),
  'places.search': get('/communes', 'public'),
  'tenant.read': get('/tenant', 'public'),

  'drafts.list': get('/drafts', 'signed-in'),
  'drafts.create': write('POST', '/drafts', 'signed-in', 201),
  'drafts.read': get('/drafts/{id}', 'signed-in'),
  'drafts.change': { ...write('PATCH', '/drafts/{id}', 'signed-in', 200), ifMatch: true },
  'drafts.delete': {
    method: 'DELETE',
    path: '/drafts/{id}',
    access: 'signed-in',
    status: 204,
    answer: 'none',
    ifMatch: true,
    idempotent: true,
  },
  'drafts.files': get('/drafts/{id}/files', 'signed-in'),
  'drafts.form': { ...get('/drafts/{id}/form', 'signed-in'), answer: 'file' },
  'drafts.commit': { ...write('POST', '/drafts/{id}/commitment', 'signed-in', 200), ifMatch: true },
  'drafts.file': { ...write('POST', '/drafts/{id}/filing', 'signed-in', 201), ifMatch: true },

  'dossiers.list': get('/dossiers', 'signed-in'),
  'dossiers.read': get('/dossiers/{id}', 'signed-in'),
  'dossiers.act': { ...write('POST', '/dossiers/{id}/actions', 'signed-in', 200), ifMatch: true },
  'dossiers.form': { ...get('/dossiers/{id}/form', 'signed-in'), answer: 'file' },
  'dossiers.receipt': { ...get('/dossiers/{id}/receipt', 'signed-in'), answer: 'html' },

  'uploads.options': {
    method: 'OPTIONS',
    path: '/uploads',
    access: 'public',
    status: 204,
    answer: 'none',
  },
  'uploads.create': {
    method: 'POST',
    path: '/uploads',
    access: 'signed-in',
    status: 201,
    answer: 'none',
    idempotent: true,
  },
  'uploads.offset': {
    method: 'HEAD',
    path: '/uploads/{id}',
    access: 'signed-in',
    status: 200,
    answer: 'none',
  },
  'uploads.append': {
    method: 'PATCH',
    path: '/uploads/{id}',
    access: 'signed-in',
    status: 204,
    answer: 'none',
    body: 'bytes',
  },
  'uploads.cancel': {
    method: 'DELETE',
    path: '/uploads/{id}',
    access: 'signed-in',
    status: 204,
    answer: 'none',
  },

  'files.read': get('/files/{id}', 'signed-in'),
  'files.content': { ...get('/files/{id}/content', 'signed-in'), answer: 'file' },
  'files.change': write('PATCH', '/files/{id}', 'signed-in', 200),
  'files.delete': {
    method: 'DELETE',
    path: '/files/{id}',
    access: 'signed-in',
    status: 204,
    answer: 'none',
    idempotent: true,
  },

  'tracking.read': get('/tracking/{code}', 'public'),

  'bills.read': get('/bills/{id}', 'signed-in'),
  'bills.readByCode': get('/tracking/{code}/bill', 'public'),
  'payments.begin': write('POST', '/bills/{id}/payments', 'signed-in', 201),
  'payments.beginByCode': write('POST', '/tracking/{code}/payments', 'public', 201),
  'payments.read': get('/payments/{id}', 'public'),
  'payments.inquire': write('POST', '/payments/{id}/inquiry', 'public', 200),
  'payments.voucher': { ...get('/payments/{id}/voucher', 'signed-in'), answer: 'html' },
  'payments.pay': visit('/payments/{id}/pay'),
  'payments.return': visit('/payments/return/{method}'),
  'payments.notice': get('/payments/notices/{method}', 'public'),

  'help.guides': get('/help/guides', 'public'),
  'help.documents': get('/help/documents', 'public'),
  'questions.list': get('/questions', 'public'),
  'questions.ask': write('POST', '/questions', 'public', 201),
  'questions.mine': get('/questions/mine', 'signed-in'),

  'desk.queue': get('/desk/dossiers', 'officer'),
  'desk.questions': get('/desk/questions', 'officer'),
  'desk.question': get('/desk/questions/{id}', 'officer'),
  'desk.answer': { ...write('POST', '/desk/questions/{id}/answer', 'officer', 200), ifMatch: true },
} as const satisfies Record<string, Endpoint>;

export type OperationName = keyof typeof ENDPOINTS;

function get<P extends string, A extends Access>(path: P, access: A) {
  return { method: 'GET', path, access, status: 200, answer: 'json' } as const;
}

function visit<P extends string>(path: P) {
  return {
    method: 'GET',
    path,
    access: 'public',
    status: 302,
    answer: 'none',
    navigation: true,
  } as const;
}

function write<M extends 'POST' | 'PATCH', P extends string, A extends Access, S extends 200 | 201>(
  method: M,
  path: P,
  access: A,
  status: S,
) {
  return { method, path, access, status, answer: 'json', body: 'json', idempotent: true } as const;
}
