import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { accept } from '../../../components/domain/eform/accept.js';
import { check } from '../../../components/domain/eform/check.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate } from '../../../components/domain/eform/evaluate.js';
import { printable } from '../../../components/domain/eform/print.js';

/** A folder of definitions from production, kept beside the project: EFORM_CORPUS names it. */
const CORPUS = process.env['EFORM_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/data/eforms');
const files = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  : [];

/** What lint notes of a definition that works all the same. */
const SLIPS: ReadonlySet<string> = new Set(['unknown-reference', 'cycle', 'duplicate-key']);

test(
  'real definitions of other countries compile, run and check',
  { skip: files.length === 0 && 'no corpus at hand' },
  () => {
    const nowhere = { province: () => undefined, commune: () => undefined };
    for (const file of files) {
      const definition = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as unknown;
      const form = compile(definition);
      assert.ok(form.nodes.size > 0, file);
      // What they ask of us beyond slips of their authors is told as unsupported, not as broken.
      assert.deepEqual(
        form.problems.filter(({ code }) => !SLIPS.has(code)),
        [],
        file,
      );
      const state = evaluate(form, {});
      check(form, state.answers, { lang: 'vi' });
      printable(form, state.answers, nowhere, 'vi');
      const once = accept(form, {}, { today: '2026-11-22' });
      assert.deepEqual(accept(form, once.answers, { today: '2026-11-22' }).answers, once.answers, file);
    }
  },
);
