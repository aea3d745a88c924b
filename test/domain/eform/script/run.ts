import assert from 'node:assert/strict';
import { loadScriptEngine } from '../../../../components/domain/eform/script/load.js';
import type {
  Script,
  ScriptMode,
  ScriptOptions,
  ScriptResult,
} from '../../../../components/domain/eform/script/types.js';

export const engine = await loadScriptEngine();

/** Sunday 22 November 2026, 10:00 in Viet Nam. */
export const NOW = '2026-11-22T03:00:00.000Z';

export function scriptOf(text: string, mode: ScriptMode = 'value', options?: ScriptOptions): Script {
  const made = engine.compile(text, mode, options);
  assert.ok('run' in made, `${text}: ${'unsupported' in made ? made.unsupported : ''}`);
  return made;
}

export function resultOf(
  text: string,
  scope: Record<string, unknown> = {},
  mode: ScriptMode = 'value',
): ScriptResult {
  return scriptOf(text, mode).run({ data: {}, row: {}, now: NOW, ...scope });
}

export function valueOf(text: string, scope?: Record<string, unknown>, mode?: ScriptMode): unknown {
  const result = resultOf(text, scope, mode);
  assert.ok(result.ok, `${text}: ${result.ok ? '' : result.why}`);
  return result.value;
}

export function whyNot(
  text: string,
  scope: Record<string, unknown> = {},
  mode: ScriptMode = 'value',
): string {
  const made = engine.compile(text, mode);
  if ('unsupported' in made) return made.unsupported;
  const result = made.run({ data: {}, row: {}, now: NOW, ...scope }, { left: 200_000 });
  assert.ok(!result.ok, `${text} gave ${JSON.stringify(result)}`);
  return result.why;
}
