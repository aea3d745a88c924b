import { FILE_TYPES } from '../../components/contract/lists.js';

/** More pixels than this are a trap, not a photo. */
const MAX_PIXELS = 100_000_000;

const SIGNATURES: readonly (readonly [
  type: string,
  bytes: readonly number[],
  isWhole?: (head: Uint8Array) => boolean,
])[] = [
  [FILE_TYPES.pdf, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [FILE_TYPES.jpg, [0xff, 0xd8, 0xff]],
  [FILE_TYPES.png, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], isSanePng],
  [FILE_TYPES.docx, [0x50, 0x4b, 0x03, 0x04], isWordDocument],
];

/** Tells the types that papers come in by their first bytes; whatever else it is, its type stays unknown. */
export function inspectFile(head: Uint8Array): Promise<string | undefined> {
  const found = SIGNATURES.find(
    ([, bytes, isWhole]) => bytes.every((byte, at) => head[at] === byte) && (isWhole?.(head) ?? true),
  );
  return Promise.resolve(found?.[0]);
}

function isSanePng(head: Uint8Array): boolean {
  if (head.length < 24) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return view.getUint32(16) * view.getUint32(20) <= MAX_PIXELS;
}

/** A zip whose first entries are those of a Word document, without macros. */
function isWordDocument(head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head);
  const named = (name: string): boolean => text.includes(name);
  return named('[Content_Types].xml') && named('word/') && !named('vbaProject.bin');
}
