import { parseExpressionAt, type AnyNode } from 'acorn';

/** What is no data in a literal, such as a function: in its place stands this, for the import to tell. */
export const CODE = '(code)';

const MOST_SIGNS = 2_000_000;

/**
 * Reads form scripts that are JavaScript rather than JSON: names without quotes, single quotes, comments, functions among
 * the data. It is parsed, never run. Undefined when the text is not one object.
 */
export function readLiteral(text: string): unknown {
  if (text.length > MOST_SIGNS) return undefined;
  const start = text.indexOf('{');
  if (start < 0) return undefined;
  try {
    return dataOf(parseExpressionAt(text, start, { ecmaVersion: 'latest' }));
  } catch {
    return undefined;
  }
}

function dataOf(node: AnyNode | null): unknown {
  switch (node?.type) {
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.flatMap((property) =>
          property.type === 'Property' && !property.computed
            ? [[nameOf(property.key), dataOf(property.value)] as const]
            : [],
        ),
      );
    case 'ArrayExpression':
      return node.elements.map((element) => dataOf(element));
    case 'Literal':
      return 'regex' in node && node.regex ? node.regex.pattern : node.value;
    case 'UnaryExpression':
      return node.operator === '-' && node.argument.type === 'Literal' ? -Number(node.argument.value) : CODE;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? node.quasis[0]?.value.cooked : CODE;
    default:
      return CODE;
  }
}

function nameOf(key: AnyNode): string {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : '';
}
