import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All files under a folder whose path ends so, in a steady order; none when the folder is not there. */
export function filesUnder(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending) && statSync(path).isFile())
    .sort();
}

/** The script to embed that brings all tags; each tag has one of its own, under its name. */
export const ALL = 'dvc-elements';

/** The tags that a page may use, each of which has a folder. */
export function tags(): string[] {
  return readdirSync('components/elements').filter((name) =>
    existsSync(`components/elements/${name}/${name}.ts`),
  );
}

/** Whether a built file is missing, or older than any file it was built from (folders or single files). */
export function isStale(built: string, sources: string[]): boolean {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return true;
  const inputs = sources.flatMap((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile() ? [path] : filesUnder(path),
  );
  return inputs.some((path) => statSync(path).mtimeMs > made);
}

/** What a package says of its doors: modules that may be imported, and programs, by name. */
export interface Doors {
  readonly exports: Readonly<Record<string, string | { readonly 'dvc-source'?: string }>>;
  readonly bin: Readonly<Record<string, string>>;
}

/** The sources behind the doors of the package, by the path each is built to, without ending. */
export function publicEntries({ exports, bin }: Doors): Record<string, string> {
  const patterns = Object.values(exports).flatMap((target) =>
    typeof target === 'object' && target['dvc-source'] ? [target['dvc-source'].slice(2)] : [],
  );
  const sources = filesUnder('components', '.ts').concat(
    filesUnder('host', '.ts'),
    filesUnder('mocks', '.ts'),
  );
  const entries = sources.filter((source) => patterns.some((pattern) => matches(pattern, source)));
  const programs = Object.values(bin).map((built) => built.replace(/^dist\/(.*)\.js$/, '$1.ts'));
  return Object.fromEntries([...entries, ...programs].map((source) => [source.replace(/\.ts$/, ''), source]));
}

/** In an export pattern each `*` stands for the same text, without a slash here: `dvc-*` twice names one tag. */
function matches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
  const source = rest.reduce((text, part, at) => text + (at === 0 ? '([^/]+)' : '\\1') + part, first);
  return new RegExp(`^${source}$`).test(path);
}
