import type { Role } from './role.ts';

/**
 * What a route may ask for. Scopes: `person` – about the person alone, being signed in is enough; `member` – a
 * membership in one of the roles anywhere; `place` – a membership that reaches the place of the route, which therefore
 * has `:ars` in its address; `house` – the installation as a whole.
 */
export interface Permission {
  /** "people:manage"; of a solution: begins with its id ("parking:review"). */
  name: string;
  scope: 'person' | 'member' | 'place' | 'house';
  /** Who has it; `person` needs none. The operator has what is listed here and no more. */
  roles: readonly Role[];
  /** Only by a membership of the place itself: a unit above never has it, whatever its mandate says. */
  ownOnly?: true;
}

const DESK: readonly Role[] = ['editor', 'officer', 'manager', 'adviser', 'state', 'federal', 'operator'];

const MANAGING: readonly Role[] = ['manager', 'state', 'federal', 'operator'];

/** Those of the house itself; the registry adds those of the solutions. */
export const KERNEL_PERMISSIONS: readonly Permission[] = [
  { name: 'account:own', scope: 'person', roles: ['citizen'] },
  { name: 'desk:enter', scope: 'member', roles: DESK },
  { name: 'desk:open', scope: 'place', roles: DESK },
  { name: 'people:manage', scope: 'place', roles: MANAGING },
  { name: 'audit:read', scope: 'place', roles: MANAGING },
  { name: 'mandates:manage', scope: 'place', roles: ['manager', 'operator'], ownOnly: true },
  { name: 'adoptions:manage', scope: 'place', roles: MANAGING },
  { name: 'town:manage', scope: 'place', roles: MANAGING },
  { name: 'sources:manage', scope: 'place', roles: ['officer', ...MANAGING] },
  { name: 'archive:take', scope: 'place', roles: MANAGING },
  { name: 'entries:write', scope: 'place', roles: ['editor', 'officer', ...MANAGING] },
  { name: 'corrections:answer', scope: 'place', roles: ['editor', 'officer', ...MANAGING] },
  { name: 'operation:read', scope: 'house', roles: ['operator'] },
  { name: 'operation:manage', scope: 'house', roles: ['operator'] },
];
