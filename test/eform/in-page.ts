/** Runs in a page: puts a form there with all that a page may hand to it, and tells where the focus is. */
import '../../components/elements/dvc-eform/define.js';
import { loadForm } from '../../components/domain/eform/load-form.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
import type { Json } from '../../components/domain/eform/types.js';
import type { FormPart, OptionQuery } from '../../components/elements/dvc-eform/handed-over.js';

const COMMUNES = ['Phường Mường Thanh', 'Xã Nà Tấu', 'Xã Mường Phăng'];
const PLACES = {
  provinces: async () => [
    { code: '01', name: 'Thành phố Hà Nội', nameEn: 'Ha Noi City' },
    { code: '11', name: 'Tỉnh Điện Biên', nameEn: 'Dien Bien Province' },
  ],
  communes: async (province: string) =>
    COMMUNES.map((name, i) => ({ code: `${province}${i}`, name, nameEn: name })),
};
const JOBS = ['Nông dân', 'Giáo viên', 'Bác sĩ', 'Thợ may', 'Lái xe'];

async function findOptions({ search, page }: OptionQuery) {
  const found = JOBS.filter((job) => job.toLowerCase().includes(search.toLowerCase()));
  const options = found.slice(page * 3, page * 3 + 3).map((value) => ({ value, label: value }));
  return { options, more: found.length > page * 3 + 3 };
}

/** Stands in for the uploader and the signature panel. */
function handOver(value: Json, words: string): (part: FormPart) => Element {
  const buttons = new Map<string, HTMLButtonElement>();
  return (part) => {
    const button = buttons.get(part.path) ?? document.createElement('button');
    buttons.set(part.path, button);
    button.type = 'button';
    button.textContent = words;
    button.disabled = part.disabled;
    button.setAttribute('aria-describedby', part.describedBy ?? '');
    button.onclick = () => {
      part.give(value);
      part.leave();
    };
    return button;
  };
}

async function settled(form: DvcEform): Promise<void> {
  for (let i = 0; i < 4; i += 1) {
    await form.updateComplete;
    await new Promise((done) => requestAnimationFrame(done));
  }
}

async function open(definition: object, settings: object): Promise<void> {
  const form = document.createElement('dvc-eform');
  form.lang = 'vi';
  form.today = '2026-11-22';
  form.places = PLACES;
  form.options = findOptions;
  form.parts = {
    file: handOver([{ name: 'giay-to.pdf', size: 1000 }], 'Chọn tệp'),
    signature: handOver('Đã ký', 'Ký'),
  };
  Object.assign(form, settings, { definition });
  document.querySelector('main')?.replaceChildren(form);
  await settled(form);
  Object.assign(globalThis, { form, root: form.shadowRoot, settled: () => settled(form) });
}

/** The element that has the focus, however deep; `body` when none has it. */
function focused(): { readonly tag: string; readonly id: string; readonly text: string } {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const text = (at?.tagName === 'BODY' ? '' : (at?.textContent ?? '')).replace(/\s+/g, ' ').trim();
  return { tag: at?.localName ?? '', id: at?.id ?? '', text };
}

/** The ids of the steps of a form. */
async function stepsOf(definition: object): Promise<string[]> {
  return (await loadForm(definition)).steps.map(({ id }) => id);
}

/** What is read or used by itself: none of it may lie over another. */
const BOXES =
  'label, legend, input, select, textarea, button, summary, output, h2, h3, h4, dt, dd, .hint, .error, .label, [role=tab]';

/** What does not fit on the page: parts that make it scroll sideways, are cut off, or lie over one another. */
function misfits(): string[] {
  const { root } = globalThis as unknown as { root: ShadowRoot };
  const found: string[] = [];
  const name = (of: Element): string =>
    `${of.localName}.${of.className} “${(of.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}” ${of.id}`;
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide)
    found.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${wide}`);
  const seen = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (part) => part.checkVisibility() && !part.closest('.visually-hidden, option'),
  );
  for (const part of seen) {
    const { left, right, width } = part.getBoundingClientRect();
    if (width > 0 && (right > wide + 1 || left < -1)) found.push(`beyond the edge: ${name(part)}`);
    const { overflowX } = getComputedStyle(part);
    const cuts = overflowX === 'hidden' || overflowX === 'clip' || part.classList.contains('part');
    if (cuts && !part.matches('input') && part.scrollWidth > part.clientWidth + 1)
      found.push(`cut off: ${name(part)}`);
  }
  const boxes = seen
    .filter((part) => part.matches(BOXES))
    .map((part) => ({ part, box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0)
    .sort((a, b) => a.box.top - b.box.top);
  for (const [i, { part, box }] of boxes.entries()) {
    for (const other of boxes.slice(i + 1)) {
      if (other.box.top > box.bottom - 2) break;
      const beside = other.box.left > box.right - 2 || other.box.right < box.left + 2;
      if (beside || part.contains(other.part) || other.part.contains(part)) continue;
      found.push(`overlap: ${name(part)} | ${name(other.part)}`);
    }
  }
  return found;
}

Object.assign(globalThis, { open_: open, focused, stepsOf, misfits });
