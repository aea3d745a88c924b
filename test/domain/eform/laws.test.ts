import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accept } from '../../../components/domain/eform/accept.js';
import { check } from '../../../components/domain/eform/check.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate, isVisible, update } from '../../../components/domain/eform/evaluate.js';
import { getAt, setAt } from '../../../components/domain/eform/json.js';
import { addressOf, stepsOf } from '../../../components/domain/eform/path.js';
import { printable } from '../../../components/domain/eform/print.js';
import { walk } from '../../../components/domain/eform/walk.js';
import type { Form, FormState } from '../../../components/domain/eform/types.js';
import { answers, changes, definitions } from './forms.js';

const TODAY = '2026-11-22';
const NOWHERE = { province: () => undefined, commune: () => undefined };

/** Sets compare by what they hold, whatever the order. */
function plain({ answers: values, hidden }: FormState): unknown {
  return { answers: values, hidden: [...hidden].sort() };
}

test('a change leads to the same state as starting anew with it', () => {
  fc.assert(
    fc.property(definitions, answers, changes, (definition, begin, steps) => {
      const form = compile(definition);
      let state = evaluate(form, begin);
      for (const { address, value } of steps) {
        const next = update(form, state, address, value);
        if (next.state !== state) {
          const anew = evaluate(form, setAt(state.answers, stepsOf(address), value));
          assert.deepEqual(plain(next.state), plain(anew));
        }
        state = next.state;
      }
    }),
    { numRuns: 1500 },
  );
});

test('running a settled form again changes nothing', () => {
  fc.assert(
    fc.property(definitions, answers, (definition, given) => {
      const form = compile(definition);
      const once = evaluate(form, given);
      assert.deepEqual(plain(evaluate(form, once.answers)), plain(once));
    }),
    { numRuns: 1000 },
  );
});

test('a change names every address whose value or visibility is another, and state is never changed in place', () => {
  fc.assert(
    fc.property(definitions, answers, changes, (definition, begin, steps) => {
      const form = compile(definition);
      let state = evaluate(form, begin);
      for (const { address, value } of steps) {
        const before = JSON.stringify(plain(state));
        const { state: next, changed } = update(form, state, address, value);
        assert.equal(JSON.stringify(plain(state)), before);
        const told = new Set(changed);
        walk(
          next,
          form.steps.flatMap(({ nodes }) => nodes),
          {
            field: (field, at, path) => {
              if (told.has(at) || field.kind === 'container' || field.kind === 'grid') return;
              // A repeat that changed as a whole is drawn anew with all its rows.
              if ([...told].some((grid) => at.startsWith(`${grid}[`))) return;
              assert.deepEqual(getAt(next.answers, stepsOf(path)), getAt(state.answers, stepsOf(path)), at);
              assert.ok(isVisible(state, at), at);
            },
          },
        );
        state = next;
      }
    }),
    { numRuns: 800 },
  );
});

test('accepting what was accepted changes nothing', () => {
  fc.assert(
    fc.property(definitions, fc.oneof(answers, fc.jsonValue()), (definition, given) => {
      const form = compile(definition);
      const once = accept(form, given, { today: TODAY });
      const twice = accept(form, once.answers, { today: TODAY });
      assert.deepEqual(twice.answers, once.answers);
      const shaped = once.findings.every(({ code }) => code !== 'wrong-shape');
      if (shaped) assert.deepEqual(twice.findings, once.findings);
    }),
    { numRuns: 1500 },
  );
});

/** Where the leaves of accepted answers lie, with the numbers of their rows. */
function held(form: Form, state: FormState): { hidden: string[] } {
  const hidden: string[] = [];
  const visit = (ids: readonly string[], path: string, rows: readonly number[]): void => {
    const shown = ids.some((id) => isVisible(state, addressOf(id, rows)));
    if (!shown && getAt(state.answers, stepsOf(addressOf(path, rows))) !== undefined)
      hidden.push(addressOf(path, rows));
  };
  for (const [path, ids] of form.graph.owners) {
    const depth = path.split('[]').length - 1;
    if (form.fields.get(path)?.kind === 'container') continue;
    if (depth === 0) visit(ids, path, []);
    if (depth === 1) for (let row = 0; row < 3; row += 1) visit(ids, path, [row]);
  }
  return { hidden };
}

test('nothing hidden and nothing unknown outlives acceptance', () => {
  fc.assert(
    fc.property(definitions, answers, (definition, given) => {
      const form = compile(definition);
      const kept = accept(form, given, { today: TODAY }).answers;
      assert.deepEqual(held(form, { answers: kept, hidden: evaluate(form, kept).hidden }), { hidden: [] });
      assert.ok(!Object.hasOwn(kept, 'foreign'));
    }),
    { numRuns: 1000 },
  );
});

/** JSON with the words of definitions in it, so that the random walks deep into the compiler. */
const hostile = fc.jsonValue({ maxDepth: 3 }).chain(
  (filler) =>
    fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        fc.constant(filler),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom(
            'type',
            'key',
            'components',
            'columns',
            'rows',
            'conditional',
            'when',
            'conditions',
            'json',
            'validate',
            'pattern',
            'data',
            'values',
            'calculateValue',
            'i18n',
            'properties',
            '__proto__',
            'constructor',
            'schema',
          ),
          fc.oneof(
            tie('any'),
            fc.constantFrom(
              'textfield',
              'datagrid',
              'panel',
              'select',
              'container',
              'a',
              'a.b',
              '__proto__',
              'constructor.prototype',
              '(a+)+$',
              'var',
              '[',
            ),
            fc.jsonValue(),
          ),
          { maxKeys: 6 },
        ),
      ),
    })).any,
);

test('no definition and no answers make the engine throw, nor do they reach a prototype', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        hostile.map((components) => ({ components: [components] })),
        fc.jsonValue(),
      ),
      fc.jsonValue(),
      (definition, given) => {
        const form = compile(definition);
        const state = evaluate(form, given as never);
        check(form, state.answers, { lang: 'vi', today: TODAY });
        accept(form, given, { today: TODAY, account: { name: 'An' } });
        printable(form, state.answers, NOWHERE, 'en');
        assert.equal(Object.keys(Object.prototype).length, 0);
      },
    ),
    { numRuns: 2000 },
  );
});
