import type { Permission } from '../../kernel/identity/permission.ts';

/** Writes for a town: feasibility, approvals, pilots, fact sheets, questions. */
export const PLAN: Permission = {
  name: 'transfer:plan',
  scope: 'place',
  roles: ['editor', 'officer', 'manager', 'public-company'],
};

/** Binds the town: notes what was decided, goes live, halts, decides on a pilot, publishes, takes over. */
export const DECIDE: Permission = { name: 'transfer:decide', scope: 'place', roles: ['officer', 'manager'] };

/** Advises towns of a region: sees who needs help, answers questions. Reaches as far as the membership. */
export const ADVISE: Permission = {
  name: 'transfer:advise',
  scope: 'place',
  roles: ['association', 'adviser', 'state', 'federal', 'operator'],
};

/** Keeps catalogue and regions in order. The network's office is the desk of the federation. */
export const CARE: Permission = {
  name: 'transfer:care',
  scope: 'place',
  roles: ['association', 'adviser', 'federal', 'operator'],
};

export const permissions: readonly Permission[] = [PLAN, DECIDE, ADVISE, CARE];
