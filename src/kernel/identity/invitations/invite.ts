/** Inviting somebody to a role at a place, and taking that back. */
import type { Kysely, Transaction } from 'kysely';
import { recordAudit } from '../../audit/store.ts';
import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Actor } from '../actor.ts';
import { requireRole, type WantedRole } from '../memberships/grant-role.ts';
import { mayGive, mayTake } from '../memberships/role-rules.ts';
import { hasRole } from '../memberships/store.ts';
import { rightsProblem } from '../rights-problem.ts';
import { stateOf } from './invitation-state.ts';
import {
  type Invitation,
  insertInvitation,
  lockAddress,
  lockInvitation,
  lockOpenInvitation,
  markWithdrawn,
  renewInvitation,
} from './store.ts';
import { digestOf, newToken } from './token.ts';

export const INVITATION_DAYS = 14;

type House = Pick<Kernel, 'db' | 'places' | 'clock'> & {
  /** Has the mail sent; called within the transaction that writes the invitation. */
  queueMail(trx: Kysely<unknown>, id: string): Promise<void>;
};

export interface InvitationRequest extends WantedRole {
  /** Lower case. */
  email: string;
  language: Language;
}

/**
 * Invites an address, or renews the open invitation of the same address to the same role, which also sends the mail
 * once more. Refuses roles that the actor cannot give, and people who have the role already.
 */
export async function invite(house: House, actor: Actor, request: InvitationRequest): Promise<Invitation> {
  const { place, role, level } = requireRole(actor, request);
  const { email, language } = request;
  const keys = house.places.keys(place.ars);
  const now = house.clock.now();
  const expiresAt = now.add({ hours: 24 * INVITATION_DAYS }).toString();
  return house.db.transaction().execute(async (trx) => {
    await lockAddress(trx, place.ars, email);
    if (await hasRole(trx, keys, { email, role, level })) throw rightsProblem('membership-exists');
    const open = await lockOpenInvitation(trx, keys, { email, role, level });
    const from = { invitedBy: actor.person, invitedFrom: actor.unit };
    const invitation =
      open === undefined
        ? await insertInvitation(trx, {
            ...{
              ars: place.ars,
              level,
              role,
              email,
              language,
              ...from,
              createdAt: now.toString(),
              expiresAt,
            },
            // The real link is made when the mail goes out; until then there is none.
            digest: digestOf(newToken()),
          })
        : await renewInvitation(trx, open.id, { language, ...from, expiresAt });
    await record(trx, actor, {
      ...{ place, invitation, now },
      action: open === undefined ? 'invitation.sent' : 'invitation.renewed',
    });
    await house.queueMail(trx, invitation.id);
    return invitation;
  });
}

/** Takes an invitation back; its link leads nowhere from then on. Doing it twice is no fault. */
export async function withdraw(
  house: Pick<House, 'db' | 'places' | 'clock'>,
  actor: Actor,
  { place, id }: { place: Place; id: string },
): Promise<void> {
  const now = house.clock.now();
  await house.db.transaction().execute(async (trx) => {
    const invitation = await lockInvitation(trx, house.places.keys(place.ars), id);
    if (invitation === undefined) throw rightsProblem('invitation-unknown');
    const { role } = invitation;
    if (!mayTake(actor.roles, role) && !mayGive(actor.roles, role)) throw rightsProblem('role-not-yours');
    const state = stateOf(invitation, now);
    if (state === 'used') throw rightsProblem('invitation-used');
    if (state === 'withdrawn') return;
    await markWithdrawn(trx, id, now);
    await record(trx, actor, { place, invitation, now, action: 'invitation.withdrawn' });
  });
}

async function record(
  trx: Transaction<unknown>,
  actor: Actor,
  entry: {
    place: Place;
    invitation: Invitation;
    now: Temporal.Instant;
    action: 'invitation.sent' | 'invitation.renewed' | 'invitation.withdrawn';
  },
): Promise<void> {
  const { place, invitation, action } = entry;
  await recordAudit(
    trx,
    {
      ...{ ars: place.ars, person: actor.person, action, subject: `invitation ${invitation.id}` },
      detail: { role: invitation.role, level: invitation.level },
      ...(actor.request && { request: actor.request }),
    },
    entry.now,
  );
}
