import type { FastifyRequest } from 'fastify';
import { KERNEL_PERMISSIONS } from '../../../kernel/identity/permission.ts';
import type { Role } from '../../../kernel/identity/role.ts';
import { DECIDE } from '../permissions.ts';
import { takeoverMayNot } from './takeover-problems.ts';
import type { TakeoverView } from './takeovers-api.ts';

const rolesOf = (permission: string): readonly Role[] =>
  KERNEL_PERMISSIONS.find(({ name }) => name === permission)?.roles ?? [];

/** What the caller of a route of this part may do beside it, by the roles with which she reaches the place. */
export function rightsOf({ ways }: Pick<FastifyRequest, 'ways'>): TakeoverView['can'] {
  const has = (roles: readonly Role[]) => ways.some(({ by }) => roles.includes(by.role));
  return [
    ...(has(DECIDE.roles) ? (['decide'] as const) : []),
    ...(has(DECIDE.roles) && has(rolesOf('adoptions:manage')) ? (['switch'] as const) : []),
    ...(has(rolesOf('sources:manage')) ? (['connect'] as const) : []),
  ];
}

/** What citizens see changes: for that somebody has to be allowed to switch solutions on. Throws `takeover-may-not`. */
export function requireSwitch(request: Pick<FastifyRequest, 'ways'>): void {
  if (!rightsOf(request).includes('switch')) throw takeoverMayNot();
}
