/** The operator's decision about a request that was confirmed. */
import { recordAudit } from '../../audit/store.ts';
import { CONSOLE } from '../../identity/actor.ts';
import { invite } from '../../identity/invitations/invite.ts';
import { requirePlace } from '../../places/require-place.ts';
import type { Kernel } from '../../solution.ts';
import { leaveOut } from '../store.ts';
import { requestGone } from './ask-for-town.ts';
import { lockRequest, markDecided, readRequest, type TownRequest } from './request-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;

export interface Decided {
  request: TownRequest;
  /** Of the invitation that accepting a claim makes; null: none. */
  invitation: string | null;
}

/**
 * Accepts or declines, once. An accepted claim becomes an invitation as manager, with which who asked gives the second
 * proof; an accepted wish to be left out counts at once. Throws for a request that is unknown, unconfirmed or decided.
 */
export async function decideRequest(
  house: House,
  { id, decision }: { id: string; decision: 'accepted' | 'declined' },
): Promise<Decided> {
  const { db, places, clock } = house;
  const now = clock.now();
  const asked = await readRequest(db, id);
  if (asked === undefined) throw requestGone();
  const place = requirePlace(places, asked.ars);
  const request = await db.transaction().execute(async (trx) => {
    const found = await lockRequest(trx, id);
    if (found === undefined || found.confirmedAt === null || found.decidedAt !== null) throw requestGone();
    await markDecided(trx, id, decision, now);
    if (decision === 'accepted' && found.kind === 'leave-out') await leaveOut(trx, place.ars, now);
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person: null, action: 'town.request-decided', subject: `town-request ${id}` },
        detail: { kind: found.kind, decision },
      },
      now,
    );
    return found;
  });
  if (decision === 'declined' || request.kind === 'leave-out') return { request, invitation: null };
  const { email, language } = request;
  const invitation = await invite({ ...house, queueMail: async () => undefined }, CONSOLE, {
    place,
    role: 'manager',
    email,
    language,
  });
  return { request, invitation: invitation.id };
}
