import type { FastifyRequest } from 'fastify';
import { digestOf } from '../../../kernel/identity/invitations/token.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { boardProblems } from './board-problems.ts';
import { isOver } from './is-open.ts';
import { noteSeen, type SeatRow, seatOf } from './seat-store.ts';

/**
 * Who asks, by the secret that the device got when they came in (`Authorization: Bearer …`). Throws `board-seat` without
 * one for this sprint, `board-ended` for who was shown out, `board-over` for guests of a sprint that is decided.
 */
export async function requireSeat(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  request: Pick<FastifyRequest, 'headers'>,
  sprint: string,
): Promise<SeatRow> {
  const secret = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
  if (secret === undefined) throw boardProblems.seat();
  const now = clock.now();
  const seat = await seatOf(db, digestOf(secret), now);
  if (seat === null || seat.sprint !== sprint) throw boardProblems.seat();
  if (seat.isEnded) throw boardProblems.ended();
  if (isGuest(seat) && isOver(seat.state)) throw boardProblems.over();
  if (seat.isOld) await noteSeen(db, seat.id, now);
  return seat;
}

/** Came by a link, and goes with the sprint. */
export function isGuest({ kind }: Pick<SeatRow, 'kind'>): boolean {
  return kind === 'guest' || kind === 'company';
}
