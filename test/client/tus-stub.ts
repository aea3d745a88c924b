import type { StoredFile } from '../../components/contract/schemas/file.js';

/** What a test may do to one request: answer it itself, break the way, or let it through. */
export type Interfere = (request: Request) => Response | 'cut' | undefined;

/** A host that knows resumable uploads and nothing else, whose way can be cut, for tests of what a client does then. */
export class TusStub {
  readonly uploads = new Map<string, { bytes: Uint8Array; length: number; metadata: string }>();
  readonly requests: { method: string; path: string; headers: Headers }[] = [];
  interfere: Interfere = () => undefined;
  readonly #byKey = new Map<string, string>();

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname } = new URL(request.url);
    this.requests.push({ method: request.method, path: pathname, headers: request.headers });
    const instead = this.interfere(request);
    if (instead === 'cut') throw new TypeError('Failed to fetch');
    return instead ?? this.#answer(request, pathname);
  };

  async #answer(request: Request, path: string): Promise<Response> {
    const id = path.split('/').pop() ?? '';
    const tus = { 'Tus-Resumable': '1.0.0' };
    if (path.includes('/files/')) return Response.json(this.#stored(id));
    if (request.method === 'POST') {
      const key = request.headers.get('Idempotency-Key') ?? '';
      const known = this.#byKey.get(key) ?? `u${this.uploads.size + 1}`;
      this.#byKey.set(key, known);
      const length = Number(request.headers.get('Upload-Length'));
      const metadata = request.headers.get('Upload-Metadata') ?? '';
      if (!this.uploads.has(known)) this.uploads.set(known, { bytes: new Uint8Array(), length, metadata });
      return new Response(null, { status: 201, headers: { ...tus, Location: `uploads/${known}` } });
    }
    const upload = this.uploads.get(id);
    if (!upload) return new Response(null, { status: 404, headers: tus });
    if (request.method === 'DELETE') {
      this.uploads.delete(id);
      return new Response(null, { status: 204, headers: tus });
    }
    if (request.method === 'PATCH') {
      if (Number(request.headers.get('Upload-Offset')) !== upload.bytes.length) {
        return new Response(null, { status: 409, headers: tus });
      }
      const more = new Uint8Array(await request.arrayBuffer());
      upload.bytes = Uint8Array.from([...upload.bytes, ...more]);
    }
    return new Response(null, {
      status: request.method === 'HEAD' ? 200 : 204,
      headers: {
        ...tus,
        'Upload-Offset': String(upload.bytes.length),
        'Upload-Length': String(upload.length),
      },
    });
  }

  #stored(id: string): StoredFile {
    const upload = this.uploads.get(id);
    const values = Object.fromEntries(
      (upload?.metadata ?? '').split(',').map((pair) => {
        const [name = '', value = ''] = pair.split(' ');
        return [name, new TextDecoder().decode(Uint8Array.from(atob(value), (byte) => byte.charCodeAt(0)))];
      }),
    );
    return {
      id,
      holder: values['holder'] ?? '',
      purpose: 'paper',
      paper: values['paper'] ?? null,
      kind: 'original',
      name: values['filename'] ?? '',
      type: 'application/pdf',
      size: upload?.length ?? 0,
      sha256: '',
      uploadedAt: '2026-11-22T10:00:00+07:00',
      uploadedBy: 'citizen',
    };
  }
}
