import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face } from './sheet.js';

/** Tinos, as wide as Times New Roman letter by letter and with all Vietnamese ones; whole files, which PDF needs. */
const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
};

const resolve = createRequire(import.meta.url).resolve;
const read = new Map<Face, Promise<Buffer>>();

/** The file of a face, read once in a process. */
export function fontFile(face: Face): Promise<Buffer> {
  const known = read.get(face) ?? readFile(resolve(`@expo-google-fonts/tinos/${FILES[face]}`));
  read.set(face, known);
  return known;
}
