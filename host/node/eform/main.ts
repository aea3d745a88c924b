#!/usr/bin/env node
/** `eform lint [--json] FILE…`, `eform import FILE`, `eform schema FILE`: the engine's tools at a terminal. */
import { hasScript } from '../../../components/domain/eform/has-script.js';
import { importForm } from '../../../components/domain/eform/import-alpaca.js';
import { lintDefinition, type Lint } from '../../../components/domain/eform/lint.js';
import { loadForm } from '../../../components/domain/eform/load-form.js';
import { loadScriptEngine } from '../../../components/domain/eform/script/load.js';
import { submissionSchema } from '../../../components/domain/eform/submission-schema.js';
import { readJson, Refused } from './read-json.js';
import { readLiteral } from './read-literal.js';

const USAGE = `eform lint [--json] FILE…   what of each definition is not supported, and what looks like a slip
eform import FILE           a definition from an OpenCPS form script or a JSON Schema
eform schema FILE           the JSON Schema of what a form hands in

All end with 1 when a file could not be read or is no definition. lint goes on to the next one.
`;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What a file that cannot be read holds is not known: all of it is left aside. */
async function lintFile(file: string): Promise<Lint> {
  try {
    const definition = await readJson(file);
    return lintDefinition(definition, hasScript(definition) ? await loadScriptEngine() : undefined);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    const what = error.message.slice(file.length + 2);
    return {
      components: 0,
      unsupported: [{ path: '', what: `unreadable: ${what}`, changesOutcome: true }],
      notes: [],
    };
  }
}

async function lint(args: readonly string[]): Promise<void> {
  const files = args.filter((arg) => arg !== '--json');
  if (files.length === 0) throw new Refused(USAGE);
  const found = await Promise.all(files.map(async (file) => ({ file, lint: await lintFile(file) })));
  if (found.some(({ lint: { components } }) => components === 0)) process.exitCode = 1;
  if (args.includes('--json')) {
    const rows = found.map(({ file, lint: { components, unsupported, notes } }) => ({
      file,
      components,
      unsupported,
      notes,
    }));
    say(JSON.stringify(rows, null, 2));
    return;
  }
  for (const { file, lint: one } of found) {
    say(`${file}: ${String(one.components)} components`);
    for (const { path, what, changesOutcome } of one.unsupported)
      say(`  ${changesOutcome ? 'not supported' : 'left aside'}  ${path}  ${what}`);
    for (const { path, kind, detail } of one.notes) say(`  note  ${path}  ${kind}: ${detail}`);
  }
}

async function bring([file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new Refused(USAGE);
  const imported = importForm(await readJson(file, readLiteral));
  if (!imported) throw new Refused(`${file}: neither a form script nor a JSON Schema with properties`);
  say(JSON.stringify(imported.definition, null, 2));
  for (const { path, what } of imported.left) process.stderr.write(`left: ${path} ${what}\n`);
}

async function schema([file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new Refused(USAGE);
  say(JSON.stringify(submissionSchema(await loadForm(await readJson(file))), null, 2));
}

const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => Promise<void>> = new Map([
  ['lint', lint],
  ['import', bring],
  ['schema', schema],
]);

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS.get(name);
  if (!command) throw new Refused(USAGE);
  await command(args);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
