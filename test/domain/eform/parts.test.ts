/**
 * A page loads of the engine what a definition asks for. What it does not ask for must make no difference: that is
 * held here, for the parts one by one.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asksOf, HOLDING_TYPES, USUAL_TYPES } from '../../../components/domain/eform/asks.js';
import { compile } from '../../../components/domain/eform/compile.js';
import { evaluate, update } from '../../../components/domain/eform/evaluate.js';
import { PLAIN_KINDS } from '../../../components/domain/eform/kinds/registry.js';
import { USUAL_KINDS } from '../../../components/domain/eform/kinds/usual.js';
import { plainGraph, PLAIN_RUNNER } from '../../../components/domain/eform/plain.js';
import type { Answers, Form, FormState, Json } from '../../../components/domain/eform/types.js';
import { forms } from '../../../host/data/reference.js';
import { corpus } from './oracle/corpus.js';
import { randomAnswers, randomChanges, randomDefinitions } from './random-forms.js';

const TODAY = '2026-11-22';

test('the types that are told apart by name are those of the usual kinds', () => {
  const types: readonly string[] = Object.values(USUAL_KINDS).flatMap((kind) => kind.types);
  for (const type of [...USUAL_TYPES, ...HOLDING_TYPES]) assert.ok(types.includes(type), type);
  const holding = [USUAL_KINDS.grid, USUAL_KINDS.container].flatMap((kind) => kind.types);
  for (const type of USUAL_TYPES) assert.ok(!holding.includes(type), type);
});

/** What a compiled form shows to be needed. */
function neededBy(form: Form): { kinds: boolean; logic: boolean; rare: boolean } {
  const fields = [...form.fields.values()];
  const rules = [...form.graph.rules.values()];
  return {
    kinds: fields.some(({ kind }) => !Object.hasOwn(PLAIN_KINDS, kind)),
    logic:
      rules.some(({ id: _id, order: _order, ...logic }) => Object.keys(logic).length > 0) ||
      fields.some(({ kind }) => kind === 'grid' || kind === 'container') ||
      [...form.graph.owners.values()].some((ids) => ids.length > 1) ||
      form.graph.refreshed.size > 0,
    rare: fields.some(
      ({ kind, rules: { pattern, format }, multiple }) =>
        !(Object.hasOwn(PLAIN_KINDS, kind) || Object.hasOwn(USUAL_KINDS, kind)) ||
        pattern !== undefined ||
        format !== undefined ||
        multiple,
    ),
  };
}

function assertAsked(definition: unknown, told: string): void {
  const asks = asksOf(definition);
  const needed = neededBy(compile(definition));
  for (const part of ['kinds', 'logic', 'rare'] as const) {
    if (needed[part]) assert.ok(asks[part], `${told} needs ${part}`);
  }
}

test('what a form needs its definition asks for', () => {
  for (const { id, definition } of forms) assertAsked(definition, id);
  for (const { file, definition } of corpus()) assertAsked(definition, file);
  fc.assert(
    fc.property(randomDefinitions, (definition) => assertAsked(definition, 'it')),
    { numRuns: 500 },
  );
});

/** Definitions of fields that follow no other. */
const withoutLogic = fc
  .uniqueArray(
    fc.record({
      type: fc.constantFrom('textfield', 'textarea', 'checkbox', ...USUAL_TYPES),
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e.f', 'g'),
      defaultValue: fc.constantFrom<(Json | undefined)[]>(undefined, '', 'x', 1, true, { x: true }, null),
      hidden: fc.boolean(),
      values: fc.constant([{ label: 'X', value: 'x' }]),
      validate: fc.record({ required: fc.boolean() }),
    }),
    { selector: ({ key }) => key, minLength: 1 },
  )
  .map((components) => ({ components }));

function plain({ answers, hidden, today }: FormState): unknown {
  return { answers, hidden: [...hidden], today };
}

test('a form without logic runs the same without the engine of logic', () => {
  let filled = 0;
  fc.assert(
    fc.property(withoutLogic, randomAnswers, randomChanges, (source, given, changes) => {
      assert.ok(!asksOf(source).logic);
      const whole = compile(source);
      const lean: Form = { ...whole, graph: plainGraph(whole.nodes), runner: PLAIN_RUNNER };
      let [a, b] = [whole, lean].map((form) => evaluate(form, given as Answers, TODAY)) as [
        FormState,
        FormState,
      ];
      assert.deepEqual(plain(b), plain(a));
      for (const { address, value } of changes) {
        const [after, other] = [update(whole, a, address, value), update(lean, b, address, value)];
        assert.deepEqual(plain(other.state), plain(after.state), address);
        assert.deepEqual(other.changed, after.changed, address);
        filled += after.changed.length;
        [a, b] = [after.state, other.state];
      }
    }),
    { numRuns: 1000 },
  );
  assert.ok(filled > 100, 'enough was changed to tell a difference');
});
