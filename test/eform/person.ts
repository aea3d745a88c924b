/** Runs in a page: opens a definition, fills in what it asks as far as it shows, and hands it on. */
import 'axe-core/axe.min.js';
import '../../components/elements/dvc-eform/define.js';
import { messageOf } from '../../components/domain/eform/findings.js';
import { getAt, isList } from '../../components/domain/eform/json.js';
import { kindOf } from '../../components/domain/eform/kinds/registry.js';
import { loadForm } from '../../components/domain/eform/load-form.js';
import { addressOf, idOf, rowsOf, stepsOf } from '../../components/domain/eform/path.js';
import type { Field, Form, Json } from '../../components/domain/eform/types.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
import type { FormPart } from '../../components/elements/dvc-eform/handed-over.js';

/** How a definition fared. */
export interface Outcome {
  /** Fields that were on the page, of those that the definition has. */
  readonly drawn: number;
  readonly fields: number;
  /** Serious findings of axe. */
  readonly axe: readonly string[];
  /** What was still complained about at the end. */
  readonly complaints: readonly string[];
  readonly submitted: boolean;
}

interface Axe {
  run(
    context: Element,
    options: object,
  ): Promise<{
    violations: { id: string; impact?: string | null; nodes: { html: string }[] }[];
  }>;
}

const PLACES = {
  provinces: async () => [{ code: '11', name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' }],
  communes: async () => [{ code: '03127', name: 'Phường Mường Thanh', nameEn: 'Muong Thanh Ward' }],
};
/** So many times the person goes over the form: what they answer may ask for more. */
const ROUNDS = 12;

async function fill(definition: object): Promise<Outcome> {
  const form = document.createElement('dvc-eform');
  form.lang = 'vi';
  form.today = TODAY;
  form.places = PLACES;
  form.parts = { file: handOver([{ name: 'giay-to.pdf', size: 1000 }]), signature: handOver('Đã ký') };
  form.options = async () => ({ options: [{ value: 'a', label: 'A' }], more: false });
  form.definition = definition;
  let submitted = false;
  form.addEventListener('dvc-form-complete', () => (submitted = true));
  document.querySelector('main')?.replaceChildren(form);
  await settled(form);
  const compiled = await loadForm(definition);
  const root = form.shadowRoot as ShadowRoot;
  const axe = new Set<string>();
  const look = async (): Promise<void> => {
    for (const found of await serious(form)) axe.add(found);
  };
  let drawn = 0;
  let complaints: readonly string[] = [];
  for (let round = 0; round < ROUNDS && !submitted; round += 1) {
    for (let step = 0; step < compiled.steps.length; step += 1) {
      const id = compiled.steps[step]?.id ?? '';
      form.step = id;
      await settled(form);
      if (root.querySelector('.steps [aria-current]') && !root.querySelector('h2')) continue;
      if (round === 0) await look();
      await fillIn(new Hand(form, compiled, root, round));
      if (round === 0) drawn += root.querySelectorAll('.field').length;
    }
    await form.submit();
    complaints = submitted ? [] : form.check().map((one) => `${one.path}: ${messageOf(one, 'vi')}`);
    if (!submitted && round === 0) await settled(form).then(look);
  }
  return { drawn, fields: compiled.fields.size, axe: [...axe], complaints, submitted };
}

async function settled(form: DvcEform): Promise<void> {
  // Twice: what was loaded is drawn in an update of its own.
  for (let i = 0; i < 3; i += 1) await form.updateComplete;
}

async function serious(form: DvcEform): Promise<string[]> {
  const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(form, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Stands in for the uploader and the signature panel: a button that hands over a value. */
function handOver(value: Json): (part: FormPart) => Element {
  const buttons = new Map<string, HTMLButtonElement>();
  return (part) => {
    const button = buttons.get(part.path) ?? document.createElement('button');
    buttons.set(part.path, button);
    button.type = 'button';
    button.textContent = 'Chọn';
    button.onclick = () => {
      part.give(value);
      part.leave();
    };
    return button;
  };
}

/** What the person needs while going over a page of the form. */
class Hand {
  constructor(
    readonly form: DvcEform,
    readonly compiled: Form,
    readonly root: ShadowRoot,
    readonly round: number,
  ) {}

  complained(address: string): boolean {
    return this.root.getElementById(`field:${address}`)?.querySelector('.error') !== null;
  }

  value(field: Field, address: string): Json | undefined {
    return getAt(this.form.answers, stepsOf(addressOf(field.path, rowsOf(address))));
  }
}

/** Each field as it comes up; what is answered may bring up others. */
async function fillIn(hand: Hand): Promise<void> {
  const done = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = [...hand.root.querySelectorAll('[id^="field:"]')]
      .map(({ id }) => id.slice('field:'.length))
      .find((address) => !done.has(address));
    if (next === undefined) return;
    done.add(next);
    const field = hand.compiled.fields.get(idOf(next));
    const holder = hand.root.getElementById(`field:${next}`);
    if (!field || !holder || holder.classList.contains('fixed')) continue;
    const value = hand.value(field, next);
    const answered = value !== undefined && value !== null && !kindOf(field).empty(value);
    if (answered && !hand.complained(next) && field.kind !== 'grid') continue;
    answer(hand, field, next, holder);
  }
  throw new Error('the form never ends');
}

function answer(hand: Hand, field: Field, address: string, holder: HTMLElement): void {
  const all = <E extends Element>(selector: string): E[] => [...holder.querySelectorAll<E>(selector)];
  switch (field.kind) {
    case 'grid': {
      const rows = hand.value(field, address);
      const wanted = Math.max(field.rules.minRows ?? 1, 1);
      if (!isList(rows) || rows.length < wanted) all<HTMLButtonElement>('[data-row="add"]').at(-1)?.click();
      return;
    }
    case 'container':
      return;
    case 'checkbox':
      if (field.rules.required || hand.complained(address)) all<HTMLInputElement>('input')[0]?.click();
      return;
    case 'survey':
      for (const question of all('.question')) question.querySelector<HTMLInputElement>('input')?.click();
      return;
    case 'file':
    case 'signature':
      all<HTMLButtonElement>('button')[0]?.click();
      return;
    case 'place':
      for (const select of all<HTMLSelectElement>('select')) choose(select, select.options.length - 1);
      for (const input of all<HTMLInputElement>('input')) type(input, 'Tổ 4');
      return;
    case 'tags': {
      const [input] = all<HTMLInputElement>('input');
      if (input) {
        input.value = 'một, hai';
        input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }
      return;
    }
    default:
      return field.options.length > 0 ? pick(hand, field, all) : write(hand, field, address, all);
  }
}

function pick(hand: Hand, field: Field, all: <E extends Element>(selector: string) => E[]): void {
  const buttons = all<HTMLInputElement>('input');
  const [select] = all<HTMLSelectElement>('select');
  if (select) choose(select, 1 + (hand.round % Math.max(select.options.length - 1, 1)));
  else if (buttons[0]?.type === 'radio') buttons[hand.round % buttons.length]?.click();
  else
    for (const box of buttons.slice(0, Math.max(field.rules.minChosen ?? 1, 1))) {
      if (!box.checked) box.click();
    }
}

function write(
  hand: Hand,
  field: Field,
  address: string,
  all: <E extends Element>(selector: string) => E[],
): void {
  const [input] = all<HTMLInputElement>('input, textarea');
  if (!input) return;
  const one = { ...field, multiple: false };
  const fitting = CANDIDATES.filter((text) => {
    const value = field.kind === 'number' || field.kind === 'money' ? Number(text) : text;
    return kindOf(one).check(one, value, { today: TODAY }).length === 0 && !Number.isNaN(value);
  });
  // Dates that must follow one another, and the like: another try at each round, not the same for all.
  const turn = hand.complained(address) ? hand.round * (1 + (address.length % 5)) : 0;
  type(input, beyondTold(hand, address) ?? fitting[turn % Math.max(fitting.length, 1)] ?? 'An');
}

/** Where a message names a bound, as of dates that must follow one another: a day beyond it, in every other round. */
function beyondTold(hand: Hand, address: string): string | undefined {
  const message = hand.root.getElementById(`field:${address}`)?.querySelector('.error')?.textContent ?? '';
  const told = /(từ|hơn) (\d\d)\/(\d\d)\/(\d{4})/.exec(message);
  if (!told || hand.round % 2 === 0) return undefined;
  const day = new Date(Date.UTC(Number(told[4]), Number(told[3]) - 1, Number(told[2])));
  day.setUTCDate(day.getUTCDate() + (told[1] === 'từ' ? 1 : -1));
  return day.toISOString().slice(0, 10).split('-').reverse().join('/');
}

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

function choose(select: HTMLSelectElement, index: number): void {
  select.selectedIndex = Math.min(index, select.options.length - 1);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  select.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

const TODAY = '2026-11-22';
const MOST_PASSES = 3_000;
/** What somebody may write: the first that fits a field is written, then the others while it is complained about. */
const CANDIDATES: readonly string[] = [
  'Nguyễn Văn An',
  'An',
  '15/08/1990',
  '20/11/2026',
  '22/11/2026',
  '23/11/2026',
  '01/12/2026',
  '01/01/2028',
  '01/2026',
  '10/2026',
  '11/2026',
  '12/2026',
  '06/2027',
  '2026',
  '1990',
  '08:30',
  '17:00',
  '22/11/2026 08:30',
  '5',
  '1',
  '0',
  '12',
  '45',
  '100',
  '1000',
  '1500',
  '20000',
  '0912345678',
  '+4791234567',
  '91234567',
  'an@example.vn',
  'https://example.vn',
  '011192000123',
  '0123',
  '0150',
  '12345',
  '123456',
  '1234567',
  '12345678',
  '123456789',
  '1234567890',
  '12345678911',
  '12345678901',
  '13097248022',
  '889640782',
  'NO9386011117947',
  'B1234567',
  'AB',
  'ABC',
  'V8V 1A1',
  'V8V1A1',
  '(250) 555-0100',
  '250-555-0100',
];

export const person = { fill };
Object.assign(globalThis, { person });
