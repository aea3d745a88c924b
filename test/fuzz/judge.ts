import type { ApiDocument, ApiOperation, Media } from './document.js';
import { isObject, misfits } from './json-schema.js';
import type { Answer } from './send.js';

/** Looks at answers by the document alone. */

/** What no answer may show: the inside of the program that made it. */
const INSIDE = [
  /\n\s+at .+[:(]\d+/,
  /node_modules|file:\/\/|\.(ts|js):\d+/,
  /\b(TypeError|RangeError|SyntaxError|ZodError|ReferenceError)\b/,
  /\b(insert into|select .+ from|violates|duplicate key|syntax error at)\b/i,
  /Cannot read propert|is not a function|undefined is not/,
];

/** What is wrong with an answer; nothing when all is well. */
export function faultsOf(
  document: ApiDocument,
  answer: Answer,
  method: string,
  mustRefuse: readonly string[],
): string[] {
  const { status, url } = answer;
  const faults: string[] = [];
  if (status >= 500) faults.push(`${status}: ${answer.text.slice(0, 200)}`);
  const operation = document.match(method, url.pathname);
  if (!operation) return [...faults, ...unknownAddress(answer)];
  if (mustRefuse.length > 0 && status < 400)
    faults.push(`${status} for what must be refused: ${mustRefuse[0]}`);
  const declared = operation.responses[String(status)];
  if (!declared) return [...faults, `${status} is not declared`];
  return [...faults, ...contentFaults(document, operation, answer, declared.content ?? {}), ...leaks(answer)];
}

function unknownAddress({ status, text }: Answer): string[] {
  return [400, 403, 404, 405, 414, 431].includes(status) || status === 204
    ? []
    : [`${status} at an address that is none: ${text.slice(0, 100)}`];
}

function leaks({ status, text }: Answer): string[] {
  if (status < 400) return [];
  return INSIDE.filter((pattern) => pattern.test(text)).map((pattern) => `shows its inside: ${pattern}`);
}

function contentFaults(
  { resolve }: ApiDocument,
  { method }: ApiOperation,
  { status, headers, text }: Answer,
  declared: Readonly<Record<string, Media>>,
): string[] {
  if (method === 'HEAD') return text === '' ? [] : ['an answer to HEAD with a body'];
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (Object.keys(declared).length === 0)
    return text === '' ? [] : [`a body of ${type} that is not declared`];
  const media = declared[type];
  if (!media) return [`${status} as "${type}", which is not declared`];
  if (!/json$/.test(type)) return [];
  const json = parsed(text);
  if (json === undefined) return [`${status} is no JSON: ${text.slice(0, 100)}`];
  const wrong = media.schema ? misfits(media.schema, json, resolve).slice(0, 3) : [];
  return [...wrong, ...(type === 'application/problem+json' ? problemFaults(json, status, media) : [])];
}

function problemFaults(json: unknown, status: number, { examples = {} }: Media): string[] {
  if (!isObject(json)) return [];
  const { code, status: own, title } = json;
  return [
    ...(own === status ? [] : [`a problem of ${String(own)} sent as ${status}`]),
    ...(Object.hasOwn(examples, String(code)) ? [] : [`${String(code)} is not declared for ${status}`]),
    ...(title === '' ? ['a problem without a title'] : []),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
