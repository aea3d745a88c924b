import { FILE_TYPES } from '../../contract/lists.js';
import type { Tenant } from '../../contract/schemas/procedure.js';
import type { UploaderTexts } from '../../i18n/uploader.js';

/** What may be sent, as the host says before anything is chosen. */
export type Limits = Tenant['upload'];

/** A file that was not taken, and why. */
export interface Refused {
  readonly name: string;
  readonly why: 'empty' | 'too-large' | 'type' | 'too-many';
  readonly size: number;
}

const EXTENSIONS = Object.entries(FILE_TYPES);

/** Names of the types as people know them: PDF, JPG, PNG, DOCX. */
export function typeNames(types: readonly string[]): string {
  const names = EXTENSIONS.filter(([, type]) => types.includes(type)).map(([extension]) =>
    extension.toUpperCase(),
  );
  return names.join(', ');
}

/** For the browser's own window to choose files: types and endings, as not all systems know both. */
export function acceptOf(types: readonly string[]): string {
  const endings = EXTENSIONS.filter(([, type]) => types.includes(type)).map(([extension]) => `.${extension}`);
  return [...types, ...endings, ...(types.includes(FILE_TYPES.jpg) ? ['.jpeg'] : [])].join(',');
}

/**
 * Parts chosen files into those to send and those not, in the order they were chosen.
 * The host looks again, at the content; here it is said before time and traffic are spent.
 * @param present how many files are there already
 */
export function sift(
  chosen: readonly File[],
  present: number,
  limits: Limits | undefined,
): { readonly taken: readonly File[]; readonly refused: readonly Refused[] } {
  const taken: File[] = [];
  const refused: Refused[] = [];
  for (const file of chosen) {
    const why = faultOf(file, present + taken.length, limits);
    if (why) refused.push({ name: file.name, why, size: file.size });
    else taken.push(file);
  }
  return { taken, refused };
}

function faultOf(file: File, present: number, limits: Limits | undefined): Refused['why'] | undefined {
  if (file.size === 0) return 'empty';
  if (!limits) return undefined;
  if (!isKnownType(file, limits.types)) return 'type';
  if (file.size > limits.maxFileBytes) return 'too-large';
  return present >= limits.maxFilesPerPaper ? 'too-many' : undefined;
}

/** By type, or by name where the system knows no type of it. */
function isKnownType({ type, name }: File, types: readonly string[]): boolean {
  if (types.includes(type)) return true;
  const ending = (name.split('.').pop() ?? '').toLowerCase().replace(/^jpeg$/, 'jpg');
  const byName = EXTENSIONS.find(([extension]) => extension === ending)?.[1];
  return type === '' && byName !== undefined && types.includes(byName);
}

/** What is said of a file that was not taken. */
export function refusalOf(
  { name, why, size }: Refused,
  limits: Limits | undefined,
  words: UploaderTexts,
): string {
  const { refused } = words;
  switch (why) {
    case 'empty':
      return refused.empty(name);
    case 'too-large':
      return refused.tooLarge(name, size, limits?.maxFileBytes ?? 0);
    case 'type':
      return refused.type(name, typeNames(limits?.types ?? []));
    case 'too-many':
      return refused.tooMany(name, limits?.maxFilesPerPaper ?? 0);
  }
}
