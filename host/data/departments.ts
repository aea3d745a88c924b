import type { Agency, Procedure } from '../../components/contract/schemas/procedure.js';
import departmentsJson from './departments.json' with { type: 'json' };
import type { TenantSettings } from './types.js';

type Subject = Pick<Procedure, 'field' | 'ministry' | 'levels'>;

const { outside, departments } = departmentsJson;
const byField = new Map(departments.flatMap(({ key, fields }) => fields.map((field) => [field, key])));
const byMinistry = new Map(departments.flatMap(({ key, ministries }) => ministries.map((one) => [one, key])));

/**
 * Whether an agency of a tenant is one of those that a procedure is for: by level, and at the province by department. The
 * one-stop centre of a province stands for all its departments.
 */
export function isCompetent(agency: Agency, procedure: Subject, tenant: TenantSettings): boolean {
  const levels = tenant.takes[agency.level] ?? [];
  if (!procedure.levels.some((level) => levels.includes(level))) return false;
  if (agency.level !== 'province') return true;
  if (isOutside(procedure)) return false;
  if (agency.kind === 'centre') return true;
  const key = byField.get(procedure.field) ?? byMinistry.get(procedure.ministry ?? '');
  return key !== undefined && tenant.departments[key] === agency.code;
}

/** What offices of the state do by regions, outside of the provinces. */
function isOutside({ field, ministry }: Subject): boolean {
  return outside.fields.includes(field) || outside.ministries.includes(ministry ?? '');
}
