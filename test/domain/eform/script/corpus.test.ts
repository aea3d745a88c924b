import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ScriptMode } from '../../../../components/domain/eform/script/types.js';
import { engine, NOW } from './run.js';

/** Real definitions, where they are at hand. */
const FOLDER = process.env['EFORM_CORPUS'] ?? join(import.meta.dirname, '../../../../../shared/data/eforms');
const MODES: Readonly<Record<string, ScriptMode>> = {
  customConditional: 'condition',
  calculateValue: 'value',
  customDefaultValue: 'value',
  custom: 'valid',
  customAction: 'statements',
};

function* scriptsIn(value: unknown): Generator<readonly [mode: ScriptMode, text: string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const mode = Object.hasOwn(MODES, key) ? MODES[key] : undefined;
    if (mode !== undefined && typeof part === 'string' && part.trim() !== '') yield [mode, part];
    else yield* scriptsIn(part);
  }
}

test(
  'every script of the definitions at hand lies within the closed set',
  { skip: !existsSync(FOLDER) },
  () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.json'),
    );
    const outside: string[] = [];
    let scripts = 0;
    for (const file of files)
      for (const [mode, text] of scriptsIn(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))) {
        scripts += 1;
        const made = engine.compile(text, mode, { nullSafe: true });
        if ('unsupported' in made) outside.push(`${file}: ${made.unsupported}: ${text}`);
        else {
          const scope = {
            data: {},
            row: {},
            component: {},
            input: '2020-01-01',
            submission: { data: {} },
            now: NOW,
          };
          const result = made.run(scope);
          assert.ok(result.ok, `${file}: ${text}: ${result.ok ? '' : result.why}`);
        }
      }
    assert.ok(files.length > 0 && scripts > 0);
    assert.deepEqual(outside, []);
  },
);
