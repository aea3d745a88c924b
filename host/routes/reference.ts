import type { Tenant } from '../../components/contract/schemas/procedure.js';
import { agenciesOf, catalogue, findProcedures, indexForPages } from '../flows/catalogue.js';
import { findAgencies, findCommunes } from '../flows/choosers.js';
import { procedureIn, versionsOf } from '../flows/procedure-versions.js';
import type { Settings } from '../options.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Ask, Handlers } from './ask.js';
import type { OperationName } from '../../components/contract/endpoints.js';
import type { Tx } from '../ports.js';
import { digestOf } from '../secrets.js';
import { cacheable } from './cacheable.js';

/** What anybody may read: the catalogue, forms, agencies, places and the tenant. */
export const referenceRoutes: Handlers<
  | 'procedures.search'
  | 'procedures.index'
  | 'procedures.read'
  | 'procedures.versions'
  | 'procedures.agencies'
  | 'agencies.search'
  | 'places.search'
  | 'forms.read'
  | 'agencies.read'
  | 'places.provinces'
  | 'places.communes'
  | 'tenant.read'
> = {
  'procedures.search': (ask) => shown(ask, (tx) => findProcedures(tx, ask.query, ask.world)),

  'procedures.index': async (ask) => {
    const index = await ask.transact((tx) => catalogue(tx, ask.world));
    if (isRefusal(index)) return index;
    const { text, tag } = await ask.world.memo.of('catalogue text', index.revision, async () => {
      const text = JSON.stringify(await indexForPages(index));
      return { text, tag: (await digestOf(text)).slice(0, 32) };
    });
    return cacheable(ask.request, text, 'revalidate', tag);
  },

  'procedures.read': (ask) =>
    shown(
      ask,
      async (tx) => (await procedureIn(tx, ask.params.code, ask.query.version)) ?? refuse('not-found'),
    ),

  'procedures.versions': (ask) => shown(ask, (tx) => versionsOf(tx, ask.params.code)),

  'procedures.agencies': (ask) => shown(ask, (tx) => agenciesOf(tx, ask.params.code, ask.world)),

  'forms.read': async (ask) => {
    const { id, version } = ask.params;
    const form = await ask.transact(
      async (tx) => (await tx.forms.get(`${id}/${version}`))?.body ?? refuse('not-found'),
    );
    return isRefusal(form) ? form : cacheable(ask.request, form, 'forever');
  },

  'agencies.search': (ask) => shown(ask, (tx) => findAgencies(tx, ask.query, ask.world)),

  'agencies.read': (ask) =>
    shown(ask, async (tx) => (await tx.agencies.get(ask.params.id))?.body ?? refuse('not-found')),

  'places.provinces': (ask) =>
    shown(ask, async (tx) => ({
      provinces: (await tx.places.find({ where: { parent: null } })).map(placeOf),
    })),

  'places.communes': (ask) =>
    shown(ask, async (tx) => {
      const province = await tx.places.get(ask.params.province);
      if (!province || province.parent !== null) return refuse('not-found');
      const communes = await tx.places.find({ where: { parent: province.id } });
      return { province: placeOf(province), communes: communes.map(placeOf) };
    }),

  'places.search': (ask) => shown(ask, (tx) => findCommunes(tx, ask.query, ask.world)),

  'tenant.read': (ask) => cacheable(ask.request, tenantOf(ask.world.settings)),
};

async function shown<N extends OperationName>(ask: Ask<N>, work: (tx: Tx) => Promise<unknown>) {
  const found = await ask.transact(work);
  return isRefusal(found) ? found : cacheable(ask.request, found);
}

function placeOf({ id, name, nameEn }: { id: string; name: string; nameEn: string }) {
  return { code: id, name, nameEn };
}

/** Only what pages should know: the settings hold more. */
function tenantOf({ tenant }: Settings): Tenant {
  const { id, name, province, hotline, sample, upload } = tenant;
  const { maxFileBytes, maxFilesPerPaper, types } = upload;
  return { id, name, province, hotline, sample, upload: { maxFileBytes, maxFilesPerPaper, types } };
}
