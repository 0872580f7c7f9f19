import type { Permission } from '../../kernel/identity/permission.ts';

const OFFICE: Permission['roles'] = ['officer', 'manager', 'state', 'federal', 'operator'];

/** Rules, changes of days, the new year: what all people of a district are told. */
export const PLAN: Permission = { name: 'waste:plan', scope: 'place', roles: OFFICE };

/** Missed collections and bulky waste: shows addresses of households. */
export const CASES: Permission = { name: 'waste:cases', scope: 'place', roles: OFFICE };

/** What may be done at the desk with waste, beside looking. */
export const permissions: readonly Permission[] = [PLAN, CASES];
