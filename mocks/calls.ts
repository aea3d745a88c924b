import {
  API_PREFIX,
  ENDPOINTS,
  HEADERS,
  TUS_VERSION,
  type Endpoint,
  type OperationName,
} from '../components/contract/endpoints.js';
import type { FilePurpose, PaperKind } from '../components/contract/lists.js';
import type { AnswerOf, BodyOf, ParamsOf } from '../components/contract/operations.js';

/** Sends a request as somebody. */
export type Send = (request: Request) => Promise<Response>;

interface Sent<N extends OperationName> {
  readonly params?: ParamsOf<N>;
  readonly body?: BodyOf<N>;
  /** The version that is changed. */
  readonly version?: number;
}

export interface UploadPlace {
  readonly holder: string;
  readonly purpose: FilePurpose;
  readonly paper?: string;
  readonly kind?: PaperKind;
  readonly filename: string;
}

/** Somebody who uses the API: what made-up people do before a page opens, and meanwhile. */
export interface Calls {
  /** Rejects with the host's own words when it refuses. */
  call<N extends OperationName>(name: N, sent?: Sent<N>): Promise<AnswerOf<N>>;
  /** Uploads a file whole; answers its id. */
  upload(place: UploadPlace, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

export function callsBy(send: Send, api: string): Calls {
  const answered = async (name: OperationName, request: Request): Promise<Response> => {
    const response = await send(request);
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    async call<N extends OperationName>(name: N, sent: Sent<N> = {}): Promise<AnswerOf<N>> {
      const endpoint: Endpoint = ENDPOINTS[name];
      const response = await answered(
        name,
        new Request(api + API_PREFIX + pathOf(endpoint, sent.params ?? {}), {
          method: endpoint.method,
          headers: {
            ...WRITER,
            ...(endpoint.idempotent ? { [HEADERS.idempotencyKey]: crypto.randomUUID() } : {}),
            ...(sent.version === undefined ? {} : { [HEADERS.ifMatch]: `"v${sent.version}"` }),
            ...(sent.body === undefined ? {} : { 'Content-Type': 'application/json' }),
          },
          ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
        }),
      );
      const data: unknown = endpoint.answer === 'json' ? await response.json() : undefined;
      return data as AnswerOf<N>;
    },

    async upload(place, bytes) {
      const begun = await answered(
        'uploads.create',
        new Request(api + API_PREFIX + ENDPOINTS['uploads.create'].path, {
          method: 'POST',
          headers: {
            ...WRITER,
            ...TUS,
            [HEADERS.idempotencyKey]: crypto.randomUUID(),
            'Upload-Length': String(bytes.length),
            'Upload-Metadata': metadata(place),
          },
        }),
      );
      const id = begun.headers.get('Location')?.split('/').at(-1) ?? '';
      await answered(
        'uploads.append',
        new Request(api + API_PREFIX + pathOf(ENDPOINTS['uploads.append'], { id }), {
          method: 'PATCH',
          headers: {
            ...WRITER,
            ...TUS,
            'Upload-Offset': '0',
            'Content-Type': 'application/offset+octet-stream',
          },
          body: bytes,
        }),
      );
      return id;
    },
  };
}

const WRITER = { [HEADERS.client]: 'mocks' };
const TUS = { 'Tus-Resumable': TUS_VERSION };

function pathOf({ path }: Endpoint, params: object): string {
  const values = new Map<string, unknown>(Object.entries(params));
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')));
}

/** Pairs of a name and base64 of UTF-8, as tus asks for. */
function metadata(place: UploadPlace): string {
  return Object.entries(place)
    .map(
      ([name, value]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(String(value))))}`,
    )
    .join(',');
}
