import type { Files } from '../ports.js';

interface Part {
  bytes: Uint8Array[];
  size: number;
  busy: boolean;
}

/** Files that a second host can start from. */
export interface MemoryFiles extends Files {
  /** Others with the same contents, which no longer follow these. */
  copy(): MemoryFiles;
}

/** Files in memory, for tests and for a host inside a page. */
export function memoryFiles(): MemoryFiles {
  return filesIn(new Map());
}

function filesIn(contents: Map<string, Uint8Array<ArrayBuffer>>): MemoryFiles {
  const parts = new Map<string, Part>();
  return {
    copy: () => filesIn(new Map(contents)),
    create(upload) {
      if (!parts.has(upload)) parts.set(upload, { bytes: [], size: 0, busy: false });
      return Promise.resolve();
    },
    offset: (upload) => Promise.resolve(parts.get(upload)?.size),
    async append(upload, offset, bytes, limit) {
      const part = parts.get(upload);
      if (!part || part.busy || part.size !== offset) {
        await bytes.cancel().catch(() => undefined);
        return 'conflict';
      }
      part.busy = true;
      try {
        return (await fill(part, bytes, limit)) ? { offset: part.size } : 'too-large';
      } finally {
        part.busy = false;
      }
    },
    head(upload, length) {
      const part = parts.get(upload);
      return Promise.resolve(part && joined(part.bytes).slice(0, length));
    },
    async finish(upload) {
      const part = parts.get(upload);
      if (!part) return undefined;
      const bytes = joined(part.bytes);
      const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      contents.set(sha256, bytes);
      return { sha256, size: bytes.length };
    },
    discard(upload) {
      parts.delete(upload);
      return Promise.resolve();
    },
    // What is in memory ends with whoever might abandon it.
    abandoned: () => Promise.resolve([]),
    read(sha256) {
      const bytes = contents.get(sha256);
      return Promise.resolve(bytes && new Blob([bytes]).stream());
    },
    forget(sha256) {
      contents.delete(sha256);
      return Promise.resolve();
    },
  };
}

/** False when more came than fits; what fits is kept. A stream that breaks off leaves what arrived. */
async function fill(part: Part, bytes: ReadableStream<Uint8Array>, limit: number): Promise<boolean> {
  const reader = bytes.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      const fitting = value.slice(0, limit - part.size);
      part.bytes.push(fitting);
      part.size += fitting.length;
      if (fitting.length < value.length) {
        await reader.cancel();
        return false;
      }
    }
  } catch {
    return true;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
