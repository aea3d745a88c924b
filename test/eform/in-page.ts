/** Runs in a page: puts a form there with all that a page may hand to it, and tells where the focus is. */
import '../../components/elements/dvc-eform/define.js';
import type { DvcEform } from '../../components/elements/dvc-eform/dvc-eform.js';
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
function handOver(value: FormPart['value'] & object, words: string): (part: FormPart) => Element {
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
    signature: handOver(['Đã ký'], 'Ký'),
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

Object.assign(globalThis, { open_: open, focused });
