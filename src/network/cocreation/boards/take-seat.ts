import { randomUUIDv7 } from 'node:crypto';
import { digestOf, newToken } from '../../../kernel/identity/invitations/token.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Seat } from './board-api.ts';
import { boardProblems } from './board-problems.ts';
import { changeBoard, type Turn } from './change-board.ts';
import { isOver } from './is-open.ts';
import { openLink } from './link-store.ts';
import { countParticipants, type NewParticipant, saveKey, saveParticipant } from './seat-store.ts';
import { sprintOfBoard } from './sprint-of-board.ts';

/** People at the boards of one sprint. */
const MOST = 150;
/** Hours after which somebody of the staff proves anew that they still work there; the app does it by itself. */
const STAFF_HOURS = 24;
/** Days for which a guest's device is known: a sprint takes a week, its preparation some more. */
const GUEST_DAYS = 60;

/** Somebody of a town that takes part; throws `board-not-taking-part` for others. */
export async function townSeat(
  kernel: Kernel,
  { sprint, ars, person, name }: { sprint: string; ars: Ars; person: string; name: string },
): Promise<Seat> {
  const found = await sprintOfBoard(kernel.db, sprint);
  if (found === null) throw boardProblems.unknown();
  const keys = kernel.places.keys(ars);
  if (!found.towns.some((town) => keys.has(town))) throw boardProblems.notTakingPart();
  return come(kernel, sprint, { kind: 'town', name, person, ars, link: null });
}

/** The facilitator, from the network's office. */
export function hostSeat(
  kernel: Kernel,
  { sprint, person, name }: { sprint: string; person: string; name: string },
): Promise<Seat> {
  return come(kernel, sprint, { kind: 'host', name, person, ars: null, link: null });
}

/** A guest, as the link says; throws `board-link` for a link that is not open. */
export async function guestSeat(
  kernel: Kernel,
  { sprint, token, name }: { sprint: string; token: string; name: string },
): Promise<Seat> {
  const { id, company } = await requireLink(kernel, { sprint, token });
  const kind = company === null ? 'guest' : 'company';
  return come(kernel, sprint, { kind, name, person: null, ars: null, link: id });
}

/** Throws `board-link` for a link that is nobody's or was ended, `board-over` once the sprint is decided. */
export async function requireLink(
  { db }: Pick<Kernel, 'db'>,
  { sprint, token }: { sprint: string; token: string },
) {
  const link = await openLink(db, digestOf(token));
  if (link === null || link.sprint !== sprint) throw boardProblems.link();
  const found = await sprintOfBoard(db, sprint);
  if (found === null) throw boardProblems.unknown();
  if (isOver(found.state)) throw boardProblems.over();
  return { ...link, title: found.title, lang: found.lang };
}

function come(kernel: Kernel, sprint: string, who: Omit<NewParticipant, 'id'>): Promise<Seat> {
  const secret = newToken();
  const enter = async (turn: Turn) => {
    if ((await countParticipants(turn.trx, sprint)) >= MOST) throw boardProblems.peopleMost(MOST);
    const participant = await saveParticipant(turn, { id: randomUUIDv7(), ...who });
    await saveKey(turn.trx, { digest: digestOf(secret), participant, expiresAt: endOf(turn, who) });
    return { secret, participant };
  };
  // Who works there also comes to read what was decided.
  return changeBoard(kernel, sprint, enter, 'always');
}

function endOf({ now }: Turn, { person }: Pick<NewParticipant, 'person'>): Temporal.Instant {
  return now.add({ hours: person === null ? GUEST_DAYS * 24 : STAFF_HOURS });
}
