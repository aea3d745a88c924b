/**
 * Definitions and answers made at random: what a page comes to, change by change, the server comes to at once; nothing
 * throws, runs away, or reaches a prototype. EFORM_FUZZ says how many (300 by default), EFORM_SEED makes others.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accept } from '../../../components/domain/eform/accept.js';
import { checkState } from '../../../components/domain/eform/check.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate, update } from '../../../components/domain/eform/evaluate.js';
import { setAt } from '../../../components/domain/eform/json.js';
import { lintDefinition } from '../../../components/domain/eform/lint.js';
import { stepsOf } from '../../../components/domain/eform/path.js';
import { printable } from '../../../components/domain/eform/print.js';
import { loadScriptEngine } from '../../../components/domain/eform/script/load.js';
import { submissionSchema } from '../../../components/domain/eform/submission-schema.js';
import type { Answers, Finding, Form, FormState } from '../../../components/domain/eform/types.js';
import { randomAnswers, randomChanges, randomDefinitions } from './random-forms.js';

const RUNS = Number(process.env['EFORM_FUZZ'] ?? 300);
const SEED = process.env['EFORM_SEED'];
const RUN = { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED) }) };
const TODAY = '2026-11-22';
const NOWHERE = { province: () => undefined, commune: () => undefined };
const scripts = await loadScriptEngine();

function plain({ answers, hidden, changes }: FormState): unknown {
  return {
    answers,
    hidden: [...hidden].sort(),
    changes: [...(changes ?? [])].map(([at, { source }]) => [at, source]).sort(),
  };
}

/** What hangs on what was there before is left out: an overridden calculation is a memory, not a rule. */
function remembers(form: Form): boolean {
  return (
    [...form.fields.values()].some((field) => field.overridable === true) || form.graph.refreshed.size > 0
  );
}

test('a page and the server come to the same, whatever the form', () => {
  fc.assert(
    fc.property(randomDefinitions, randomAnswers, randomChanges, (definition, given, changes) => {
      const form = compile(definition, scripts);
      const begin =
        typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Answers) : {};
      let state = evaluate(form, begin, TODAY);
      for (const { address, value } of changes) {
        const next = update(form, state, address, value);
        if (next.state !== state && !remembers(form)) {
          const anew = evaluate(form, setAt(state.answers, stepsOf(address), value), TODAY);
          assert.deepEqual(plain(next.state), plain(anew), address);
        }
        state = next.state;
      }
      const host = accept(form, state.answers, { today: TODAY });
      assert.deepEqual(accept(form, host.answers, { today: TODAY }).answers, host.answers);
      if (host.findings.some(({ code }) => code === 'wrong-shape')) return;
      const stored = evaluate(form, host.answers, TODAY);
      const page = checkState(form, state, { lang: 'vi', today: TODAY });
      // What the page holds beyond what can be stored may have been read by its logic; the server reads it not.
      const beyond =
        JSON.stringify(evaluate(form, host.answers, TODAY).answers) !== JSON.stringify(state.answers);
      if (beyond) return;
      assert.deepEqual([...stored.hidden].sort(), [...state.hidden].sort());
      const told = (findings: readonly Finding[]): string[] =>
        findings.map((one) => JSON.stringify(one)).sort();
      assert.deepEqual(told(host.findings), told(page));
    }),
    RUN,
  );
});

test('nothing throws or reaches a prototype', () => {
  fc.assert(
    fc.property(randomDefinitions, randomAnswers, (definition, given) => {
      const form = compile(definition, scripts);
      const { answers } = accept(form, given, { today: TODAY, account: { name: 'An' } });
      printable(form, answers, NOWHERE, 'en');
      submissionSchema(form);
      lintDefinition(definition, scripts);
      assert.equal(Reflect.get({}, 'polluted'), undefined);
      assert.equal(Object.keys(Object.prototype).length, 0);
    }),
    RUN,
  );
});
