import type { FormVersion } from '../../components/contract/schemas/procedure.js';
import type { Records } from '../../host/ports.js';

/** A made-up version of the form of birth registration that asks for a picture and a signature within the form. */
const ADDED = [
  {
    type: 'file',
    key: 'AnhGiayChungSinh',
    label: 'Ảnh chụp Giấy chứng sinh',
    description: 'Chụp rõ cả bốn góc.',
    validate: { required: true },
  },
  { type: 'signature', key: 'ChuKy', label: 'Chữ ký của người yêu cầu' },
];

/** Makes the form ask for them, as if it had always done so. */
export async function askForFiles(records: Records): Promise<void> {
  await records.transaction(async (tx) => {
    const row = await tx.forms.get('khai-sinh/1');
    if (!row) return;
    const { definition } = row.body;
    const components = [...ADDED, ...(definition['components'] as unknown as object[])];
    await tx.forms.load([
      {
        ...row,
        body: { ...row.body, definition: { ...definition, components } as FormVersion['definition'] },
      },
    ]);
  });
}
