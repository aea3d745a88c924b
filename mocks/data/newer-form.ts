import type { FormVersion } from '../../components/contract/schemas/procedure.js';
import type { Records } from '../../host/ports.js';

/** A made-up newer version of the form of birth registration, published while somebody has a draft of the one before. */

interface Component {
  readonly key?: string;
  readonly components?: readonly Component[];
  readonly [property: string]: unknown;
}

/** What the newer version says of a component that is there; null takes it out. */
const CHANGES: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> = {
  HoTenKS: { label: 'Họ, chữ đệm, tên của trẻ' },
  nksQueQuan_TrongNuoc: null,
  SoDinhDanhMe: { validate: { required: true } },
};

const ADDED: Component = {
  type: 'textfield',
  key: 'CoSoSinh',
  label: 'Tên cơ sở y tế nơi sinh',
  validate: { required: true, maxLength: 200 },
};

/** Publishes it as new reference data does: the versions before stay. */
export async function publishNewerForm(records: Records): Promise<void> {
  await records.transaction(async (tx) => {
    const row = await tx.procedures.get('1.001193');
    const pin = row?.body.procedure.form;
    const before = pin && (await tx.forms.get(`${pin.id}/${pin.version}`));
    if (!row || !before) return;
    const form = newerThan(before.body);
    await tx.forms.load([{ id: `${form.id}/${form.version}`, body: form }]);
    const procedure = { ...row.body.procedure, form: { id: form.id, version: form.version } };
    await tx.procedures.load([{ ...row, body: { ...row.body, procedure } }]);
  });
}

function newerThan(form: FormVersion): FormVersion {
  const { components, ...rest } = form.definition as unknown as { components: readonly Component[] };
  return {
    ...form,
    version: `${form.version}-moi`,
    definition: { ...rest, components: changed(components) } as FormVersion['definition'],
  };
}

function changed(components: readonly Component[]): Component[] {
  return components.flatMap((component) => {
    const change = component.key === undefined ? undefined : CHANGES[component.key];
    if (change === null) return [];
    const inner = component.components && { components: changed(component.components) };
    const next = { ...component, ...change, ...inner };
    return component.key === 'HoTenKS' ? [next, ADDED] : [next];
  });
}
