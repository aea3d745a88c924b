import type { TenantSettings } from '../data/types.js';
import { escape } from '../slips/escape.js';

/** How a province is called within a sentence: `tỉnh Điện Biên`. */
export function provinceIn({ name }: Pick<TenantSettings, 'name'>): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

/** A province without the word for its kind, as English texts name it: `Điện Biên`. */
export function bareName(name: string): string {
  return name.replace(/^(tỉnh|thành phố) /iu, '');
}

/** Puts the tenant's name where a page of the portal leaves room for it. */
export function fillPage(page: string, tenant: Pick<TenantSettings, 'name'>): string {
  const words: Readonly<Record<string, string>> = {
    province: provinceIn(tenant),
    short: bareName(tenant.name),
  };
  return page.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => escape(words[name] ?? whole));
}
