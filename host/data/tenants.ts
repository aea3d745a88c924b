import dienBien from './tenants/dien-bien.json' with { type: 'json' };
import type { TenantSettings } from './types.js';

/** The provinces that this host can speak for, by the name that settings use. */
export const tenants: Readonly<Record<string, TenantSettings>> = {
  'dien-bien': dienBien as unknown as TenantSettings,
};
