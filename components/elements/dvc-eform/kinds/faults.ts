import { html, nothing } from 'lit';
import { idOf, rowsOf } from '../../../domain/eform/path.js';
import type { FormNode } from '../../../domain/eform/types.js';
import { FAULTS, type Drawn, type Sheet } from '../sheet.js';

/** How many things need another look in a group that may be out of sight, said beside its name. */
export function drawFaults(sheet: Sheet, group: FormNode, rows: readonly number[]): unknown {
  return sheet.drawAt(FAULTS, (): Drawn => {
    const { filling, texts } = sheet;
    const count = [...filling.complaints.keys()].filter((path) => isIn(sheet, path, group, rows)).length;
    return count === 0
      ? nothing
      : html` <span class="faults"><span class="visually-hidden">${texts.errorMark} </span>${count}</span>`;
  });
}

function isIn({ filling }: Sheet, path: string, group: FormNode, rows: readonly number[]): boolean {
  const own = rowsOf(path);
  if (!rows.every((row, i) => own[i] === row)) return false;
  const { nodes } = filling.form;
  return filling.addressesOf(path).some((address) => {
    let at = nodes.get(idOf(address));
    while (at && at !== group) at = at.parent === undefined ? undefined : nodes.get(at.parent);
    return at === group;
  });
}
