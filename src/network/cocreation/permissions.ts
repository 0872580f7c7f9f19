import type { Permission } from '../../kernel/identity/permission.ts';

/** Writes for a town: challenges, "we too", ideas, notes of a sprint. */
export const PROPOSE: Permission = {
  name: 'cocreation:propose',
  scope: 'place',
  roles: ['editor', 'officer', 'manager', 'public-company'],
};

/** Speaks for a town: hands a challenge in, casts its ballot, says that it takes part. */
export const SPEAK: Permission = { name: 'cocreation:speak', scope: 'place', roles: ['officer', 'manager'] };

/**
 * Keeps the network in order: clarifies and ranks challenges, screens ideas, opens rounds, leads sprints, looks at
 * wishes. The network's office is the desk of the federation, so its routes are called with that key.
 */
export const CARE: Permission = {
  name: 'cocreation:care',
  scope: 'place',
  roles: ['association', 'adviser', 'federal', 'operator'],
};

export const permissions: readonly Permission[] = [PROPOSE, SPEAK, CARE];
