import type { FastifyRequest } from 'fastify';
import { personOf } from '../http/permissions.ts';
import type { MemberRole } from './role.ts';

/** Who changes something at a place. */
export interface Actor {
  /** null: the operator at the console. */
  person: string | null;
  /** Roles with which the person reaches the place for this permission. */
  roles: readonly MemberRole[];
  /** Id of the request. */
  request?: string;
}

/** A command of the operator: no account, therefore no person in the log. */
export const CONSOLE: Actor = { person: null, roles: ['operator'] };

/** The caller of a guarded route. */
export function actorOf(request: FastifyRequest): Actor {
  const { id } = personOf(request);
  return { person: id, roles: request.ways.map(({ by }) => by.role), request: request.id };
}
