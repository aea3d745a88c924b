/**
 * `npm run bench -- NAME [--json] [more]`: runs the measurement in `test/bench/NAME/NAME.ts` with what follows its name.
 * People read its lines on standard error; with `--json` the last thing on standard output is one object of figures.
 */
import { existsSync, readdirSync } from 'node:fs';

/** Figures as they are printed. */
export type Json = { readonly [name: string]: Json | readonly Json[] | string | number | boolean | null };

interface Measurement {
  bench(args: readonly string[]): Promise<Json>;
}

const HERE = new URL('./', import.meta.url);
const fileOf = (name: string): URL => new URL(`${name}/${name}.ts`, HERE);

const [name = '', ...rest] = process.argv.slice(2);
const known = readdirSync(HERE).filter((folder) => existsSync(fileOf(folder)));
if (!known.includes(name)) {
  console.error(`${name ? `There is no "${name}". ` : ''}What can be measured: ${known.join(', ')}`);
  process.exitCode = 2;
} else {
  const { bench } = (await import(fileOf(name).href)) as Measurement;
  const figures = await bench(rest.filter((word) => word !== '--json'));
  if (rest.includes('--json')) console.log(JSON.stringify(figures));
}
