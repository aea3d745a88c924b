import { idOf } from '../../domain/eform/path.js';
import type { Form } from '../../domain/eform/types.js';

/**
 * The path of the value that a host means, undefined when the form has none there. Hosts name values by path
 * (`thanhVien[0].hoTen`) or by a JSON pointer into the body they were sent (`/answers/thanhVien/0/hoTen`).
 */
export function valuePathOf(form: Form, named: string): string | undefined {
  const path = named.startsWith('/') ? fromPointer(named) : named.replace(/^answers\./, '');
  return form.graph.owners.has(idOf(path)) ? path : undefined;
}

function fromPointer(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const steps = (parts[0] === 'answers' ? parts.slice(1) : parts).map((part) =>
    part.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
  return steps.reduce((path, step) => {
    if (/^\d+$/.test(step)) return `${path}[${step}]`;
    return path ? `${path}.${step}` : step;
  }, '');
}
