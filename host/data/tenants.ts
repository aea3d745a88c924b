import caoBang from './tenants/cao-bang.json' with { type: 'json' };
import dienBien from './tenants/dien-bien.json' with { type: 'json' };
import dongNai from './tenants/dong-nai.json' with { type: 'json' };
import type { TenantSettings } from './types.js';

/** The provinces that this host can speak for, by the name that settings use. */
export const tenants: Readonly<Record<string, TenantSettings>> = Object.fromEntries(
  [dienBien, caoBang, dongNai].map((tenant) => [tenant.id, tenant as unknown as TenantSettings]),
);
