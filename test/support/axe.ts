import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

// The minified build of axe-core is a classic script: it leaves a global and exports nothing.
declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

/**
 * Fails when the element, its shadow tree included, breaks an accessibility rule that axe calls serious or critical.
 * Rules about whole pages (landmarks, title, language) are left out, as an element is only a part of one.
 */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  if (grave.length === 0) return;
  const lines = grave.flatMap(({ id, impact, help, nodes }) => [
    `${id} (${impact ?? ''}): ${help}`,
    ...nodes.map(({ target, html, failureSummary }) => {
      const why = (failureSummary ?? '').replaceAll('\n', '\n      ');
      return `    ${target.flat().join(' › ')}\n      ${html}\n      ${why}`;
    }),
  ]);
  throw new Error(`Not accessible:\n  ${lines.join('\n  ')}`);
}
