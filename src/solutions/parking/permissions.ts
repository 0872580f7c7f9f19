import type { Permission } from '../../kernel/identity/permission.ts';

const OFFICE: Permission['roles'] = ['officer', 'manager', 'state', 'federal', 'operator'];

/** Lots that wait for a decision about their building permit: shows addresses and owners. */
export const REVIEW: Permission = { name: 'parking:review', scope: 'place', roles: OFFICE };

/** What may be done at the desk with parking, beside looking. */
export const permissions: readonly Permission[] = [REVIEW];
