/* eslint-disable no-restricted-syntax -- the floor is HTML as text, on purpose: there is nothing faster */
/** Runs in the page of the bench: paints, types and submits, ours and plain HTML, each timed to the end of its frame. */
import '../../../components/elements/dvc-eform/define.js';
import { DvcEform } from '../../../components/elements/dvc-eform/dvc-eform.js';
import { COMPUTED, componentsOf, definitionOf, DRIVER, htmlOf, PRICE, SHOWN } from './forms.js';

type Manner = 'ours' | 'plain';

/** Milliseconds from the begin of a frame in which `work` is done to the end of that frame: style, layout and paint included. */
function timed(work: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const begun = performance.now();
      port1.onmessage = () => resolve(performance.now() - begun);
      work();
      // A message waits until the frame is drawn.
      port2.postMessage(undefined);
    });
  });
}

const frame = (): Promise<number> => timed(() => undefined);

interface Filled {
  readonly root: ShadowRoot;
  submit(): void;
}

const BUILD: Record<Manner, (count: number) => Filled> = {
  ours: (count) => {
    const form = new DvcEform();
    form.definition = definitionOf(count);
    form.today = '2026-11-22';
    document.body.append(form);
    return {
      root: form.shadowRoot ?? form.attachShadow({ mode: 'open' }),
      submit: () => form.shadowRoot?.querySelector<HTMLButtonElement>('.actions > .primary')?.click(),
    };
  },
  plain: (count) => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = DvcEform.elementStyles.flatMap((style) =>
      style instanceof CSSStyleSheet ? [style] : (style.styleSheet ?? []),
    );
    root.innerHTML = htmlOf(count);
    document.body.append(host);
    wire(root);
    return { root, submit: () => complain(root, count) };
  },
};

/** The logic of the form, by hand. */
function wire(root: ShadowRoot): void {
  const [driver, shown] = [DRIVER, `f-${SHOWN}`].map((id) => root.getElementById(id));
  const computed = root.querySelector(`#f-${COMPUTED} output`);
  driver?.addEventListener('input', () => {
    const value = Number((driver as HTMLInputElement).value);
    if (shown) shown.hidden = !(value > 3);
    if (computed) computed.textContent = String(value * PRICE);
  });
}

/** A summary with a line for each empty field, and the same words at the field. */
function complain(root: ShadowRoot, count: number): void {
  const lines: string[] = [];
  for (const { key, label } of componentsOf(count)) {
    const holder = root.getElementById(`f-${key}`);
    if (!holder || holder.hidden || key === COMPUTED) continue;
    holder.classList.add('faulty');
    holder.insertAdjacentHTML('beforeend', `<p class="error" id="e-${key}">Nhập ${label.toLowerCase()}</p>`);
    const control = root.getElementById(key) ?? holder;
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', `e-${key}`);
    lines.push(`<li><button type="button" class="plain">Nhập ${label.toLowerCase()}</button></li>`);
  }
  root
    .querySelector('.whole')
    ?.insertAdjacentHTML(
      'afterbegin',
      `<section class="summary notice danger" tabindex="-1"><h2>Có ${lines.length} mục cần xem lại</h2><ul>${lines.join('')}</ul></section>`,
    );
  root.querySelector<HTMLElement>('.summary')?.focus();
}

async function paint(manner: Manner, count: number): Promise<number> {
  let filled: Filled | undefined;
  const took = await timed(() => (filled = BUILD[manner](count)));
  if ((filled?.root.querySelectorAll('.field').length ?? 0) < count - 1)
    throw new Error(`${manner}: not painted`);
  await clear();
  return took;
}

/** Median of several keystrokes in one form, each of which turns the condition round. */
async function keystroke(manner: Manner, count: number): Promise<number> {
  const { root } = BUILD[manner](count);
  await frame();
  const driver = root.getElementById(DRIVER) as HTMLInputElement;
  driver.focus();
  const times: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    await frame();
    const value = i % 2 === 0 ? '15' : '1';
    times.push(
      await timed(() => {
        driver.value = value;
        driver.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      }),
    );
    const said = root.textContent ?? '';
    const shows = (root.getElementById(SHOWN)?.getClientRects().length ?? 0) > 0;
    const sum = String(Number(value) * PRICE);
    const computed = said.includes(sum) || said.includes(sum.replace(/(\d)(\d{3})$/, '$1.$2'));
    if (shows !== (i % 2 === 0) || !computed) throw new Error(`${manner}: not settled`);
  }
  await clear();
  return median(times.slice(2));
}

async function submit(manner: Manner, count: number): Promise<number> {
  const filled = BUILD[manner](count);
  await frame();
  await frame();
  const took = await timed(() => filled.submit());
  const errors = filled.root.querySelectorAll('.field .error').length;
  const lines = filled.root.querySelectorAll('.summary li').length;
  if (errors !== count - 2 || lines !== errors)
    throw new Error(`${manner}: ${errors} errors, ${lines} lines`);
  await clear();
  return took;
}

async function clear(): Promise<void> {
  document.body.replaceChildren();
  await frame();
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}

/** Loads what the form takes beyond the first load, once, as a page has it before its second form. */
async function ready(): Promise<void> {
  const form = new DvcEform();
  form.definition = definitionOf(10);
  document.body.append(form);
  await form.updateComplete;
  await clear();
}

export const bench = { ready, paint, keystroke, submit };
Object.assign(globalThis, { bench });
