import type { FastifyRequest } from 'fastify';
import { personOf } from '../http/permissions.ts';
import type { Ars } from '../places/place.ts';
import type { MemberRole } from './role.ts';

/** Who changes something at a place. */
export interface Actor {
  /** null: the operator at the console. */
  person: string | null;
  /** Roles with which the person reaches the place for this permission. */
  roles: readonly MemberRole[];
  /** For which unit the person acts: that of the nearest membership; null: for the operator, or for nobody else. */
  unit: Ars | null;
  /** Id of the request. */
  request?: string;
}

/** A command of the operator: no account, therefore no person in the log. */
export const CONSOLE: Actor = { person: null, roles: ['operator'], unit: null };

/** The caller of a guarded route. */
export function actorOf(request: FastifyRequest): Actor {
  const { id } = personOf(request);
  const [nearest] = request.ways;
  const unit = nearest === undefined || nearest.via === 'house' ? null : nearest.by.ars;
  return { person: id, roles: request.ways.map(({ by }) => by.role), unit, request: request.id };
}
