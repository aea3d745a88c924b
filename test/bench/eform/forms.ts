/** The forms of the bench, once as a definition and once as the plain HTML that says the same. */

export const SIZES = [100, 500, 2000] as const;

/** The field that is typed in, the one that shows with it, and the one calculated from it. */
export const DRIVER = 'soLuong';
export const SHOWN = 'lyDo';
export const COMPUTED = 'thanhTien';
export const PRICE = 5000;

interface Component {
  readonly type: string;
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  readonly data?: { readonly values: readonly { readonly value: string; readonly label: string }[] };
  readonly [property: string]: unknown;
}

const options = (...labels: readonly string[]) => labels.map((label, i) => ({ value: `v${i}`, label }));
const YES_NO = options('Có', 'Không');
const SEVERAL = options('Kinh', 'Thái', 'Mông', 'Khơ Mú', 'Lào', 'Dao');

/** Ten fields as they come in a paper form: mostly lines of text, some choices, a date, a number, a longer text. */
const MIX = [
  'textfield',
  'textfield',
  'select',
  'textfield',
  'day',
  'radio',
  'textfield',
  'number',
  'checkbox',
  'textarea',
];

function component(i: number): Component {
  const type = MIX[i % MIX.length] ?? 'textfield';
  return {
    type,
    key: `truong${i}`,
    label: `Nội dung kê khai ${i}`,
    validate: { required: true },
    ...(i % 5 === 0 && { description: 'Ghi như trên giấy tờ' }),
    ...(type === 'radio' && { values: YES_NO }),
    ...(type === 'select' && { data: { values: SEVERAL } }),
  };
}

/** A form of so many fields; the first drives a condition and a calculation. */
export function componentsOf(count: number): readonly Component[] {
  const three: readonly Component[] = [
    { type: 'number', key: DRIVER, label: 'Số lượng bản sao', validate: { required: true } },
    {
      type: 'textfield',
      key: SHOWN,
      label: 'Lý do cần nhiều bản',
      validate: { required: true },
      conditional: { json: { '>': [{ var: DRIVER }, 3] } },
    },
    {
      type: 'number',
      key: COMPUTED,
      label: 'Thành tiền',
      calculateValue: { '*': [{ var: DRIVER }, PRICE] },
    },
  ];
  return [...three, ...Array.from({ length: count - three.length }, (_, i) => component(i))];
}

export function definitionOf(count: number): object {
  return { title: 'Tờ khai', display: 'form', components: componentsOf(count) };
}

/** What a careful hand would write for these fields: labels, hints and controls that belong together. */
export function htmlOf(count: number): string {
  return `<div class="whole"><p class="hint">Mục có dấu * là bắt buộc.</p><div class="stack">${componentsOf(
    count,
  )
    .map(fieldHtml)
    .join('')}</div><div class="actions"><button type="button" class="primary">Tiếp tục</button></div></div>`;
}

const STAR = '<span class="star" aria-hidden="true"> *</span>';

function fieldHtml({ type, key, label, description, values = [], data }: Component): string {
  if (key === COMPUTED)
    return `<div class="field fixed" id="f-${key}" role="group" aria-labelledby="l-${key}"><span class="label" id="l-${key}">${label}</span><output></output></div>`;
  const hint = description ? `<p class="hint" id="h-${key}">${description}</p>` : '';
  const about = `id="${key}" aria-required="true"${description ? ` aria-describedby="h-${key}"` : ''}`;
  const begin = `id="f-${key}" class="field"${key === SHOWN ? ' hidden' : ''}`;
  const labelled = (control: string): string =>
    `<div ${begin}><label for="${key}">${label}${STAR}</label>${hint}${control}</div>`;
  switch (type) {
    case 'checkbox':
      return `<div ${begin}><label class="choice"><input ${about} type="checkbox"><span>${label}${STAR}</span></label>${hint}</div>`;
    case 'radio':
      return `<fieldset ${begin}><legend>${label}${STAR}</legend>${hint}<div class="options inline">${values
        .map(
          (option) =>
            `<label class="choice"><input type="radio" name="${key}" value="${option.value}"><span>${option.label}</span></label>`,
        )
        .join('')}</div></fieldset>`;
    case 'select':
      return labelled(
        `<select class="name" ${about}><option value="">Chọn</option>${(data?.values ?? [])
          .map((option) => `<option value="${option.value}">${option.label}</option>`)
          .join('')}</select>`,
      );
    case 'textarea':
      return labelled(`<textarea class="full" rows="3" ${about}></textarea>`);
    case 'day':
      return labelled(`<input class="short" type="text" autocomplete="off" ${about}>`);
    case 'number':
      return labelled(`<input class="short" type="text" inputmode="decimal" autocomplete="off" ${about}>`);
    default:
      return labelled(`<input class="full" type="text" autocomplete="off" ${about}>`);
  }
}
