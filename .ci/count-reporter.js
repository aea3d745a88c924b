/**
 * Reporter for node's test runner: tells failures in full and passes by number, and leaves the numbers for the caller.
 * Plain JavaScript, since node 20 loads reporters before any loader for TypeScript.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* count(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = data.file ? relative('.', data.file) : '';
    // Node reports a file in which no test was declared as one test of that name that passed.
    if (type === 'test:pass' && data.nesting === 0 && data.name.endsWith('.test.ts')) {
      failed += 1;
      yield `✖ ${data.name}: no test in it\n`;
    } else if (type === 'test:pass') {
      const { skip, todo } = data;
      if (data.details.type !== 'suite' && skip === undefined && todo === undefined) passed += 1;
    } else {
      const { error } = data.details;
      // A parent of failed tests failed for no reason of its own.
      if (error.failureType === 'subtestsFailed') continue;
      failed += 1;
      const said = inspect(error.cause ?? error, { depth: 4 }).replace(/^/gm, '    ');
      yield `✖ ${data.name} (${file}:${data.line ?? ''})\n${said}\n`;
    }
  }
  const target = process.env['TEST_COUNTS'];
  if (target) writeFileSync(target, JSON.stringify({ passed, failed }));
  yield `${passed} passed, ${failed} failed\n`;
}
