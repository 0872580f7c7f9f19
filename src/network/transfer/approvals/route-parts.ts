/** What all routes about the path of a project share. */
import type { FastifyRequest } from 'fastify';
import { placeOf } from '../../../kernel/http/permissions.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { DECIDE, PLAN } from '../permissions.ts';
import { approvalPath } from './approval-view.ts';
import type { ApprovalPath } from './approvals-api.ts';
import type { PathTarget } from './hold-path.ts';

export const PATHS = '/api/transfer/desk/:ars/approvals';
export const PLANS = { permission: PLAN.name, limit: 'desk' } as const;
export const DECIDES = { permission: DECIDE.name, limit: 'desk' } as const;
export const tags = ['transfer'];

/** The path as it is now, for whoever asks. */
export function pathFor(
  kernel: Kernel,
  request: FastifyRequest,
  { id, language }: { id: string; language: Language },
): Promise<ApprovalPath> {
  const place = placeOf(request, kernel.places);
  const mayDecide = request.ways.some(({ by }) => DECIDE.roles.includes(by.role));
  return approvalPath(kernel, { id, place, language, mayDecide });
}

/** Which path is changed, by whom, and which version of it was seen. */
export function targetOf(
  kernel: Pick<Kernel, 'places'>,
  request: FastifyRequest,
  { id, version }: { id: string; version: number },
): PathTarget {
  return { id, version, place: placeOf(request, kernel.places), actor: actorOf(request) };
}
