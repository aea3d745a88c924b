/** Definitions from production, kept beside the project: EFORM_CORPUS names their folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { own } from '../../../../components/domain/eform/json.js';

export const CORPUS =
  process.env['EFORM_CORPUS'] ?? resolve(import.meta.dirname, '../../../../../shared/data/eforms');

export interface CorpusForm {
  readonly file: string;
  readonly definition: unknown;
}

/** All definitions of the folder, in the order of their names; none when there is no folder. Other files are left aside. */
export function corpus(): CorpusForm[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({ file, definition: JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as unknown }))
    .filter(({ definition }) =>
      [definition, own(definition, 'schema'), own(definition, 'form')].some((one) =>
        Array.isArray(own(one, 'components')),
      ),
    );
}

export const NO_CORPUS = `no corpus: ${CORPUS} does not exist (EFORM_CORPUS names another folder)`;
