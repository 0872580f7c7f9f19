/** What the invited person does: looking at the invitation, and accepting it. */
import type { Kysely } from 'kysely';
import { recordAudit } from '../../audit/store.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { fullNameOf } from '../../places/full-name.ts';
import { requirePlace } from '../../places/require-place.ts';
import type { Kernel } from '../../solution.ts';
import type { InvitationView } from '../account-api.ts';
import { addMember } from '../memberships/grant-role.ts';
import { levelsFor } from '../memberships/role-rules.ts';
import type { StoredMembership } from '../memberships/store.ts';
import type { Person } from '../person.ts';
import { rightsProblem } from '../rights-problem.ts';
import { emailHint, requireOpen } from './invitation-state.ts';
import { invitationBehind, lockInvitationBehind, markUsed } from './store.ts';
import { digestOf } from './token.ts';

/** What a token leads to, for everybody who holds it: no name, and of the address only a hint. */
export async function lookAt(
  db: Kysely<unknown>,
  house: { places: PlaceDirectory; now: Temporal.Instant },
  token: string,
): Promise<InvitationView> {
  const invitation = requireOpen(await invitationBehind(db, digestOf(token)), house.now);
  const place = requirePlace(house.places, invitation.ars);
  return {
    ...{ place: fullNameOf(place), ars: place.ars, role: invitation.role },
    ...{ expiresAt: invitation.expiresAt, emailHint: emailHint(invitation.email) },
  };
}

/**
 * Makes the invited person a member; once. Somebody signed in with another address is told which one was meant, and the
 * invitation stays open. Throws what is wrong with the invitation or its place.
 */
export async function accept(
  house: Pick<Kernel, 'db' | 'places' | 'clock'>,
  person: Pick<Person, 'id' | 'email'>,
  call: { token: string; request: string },
): Promise<StoredMembership> {
  const now = house.clock.now();
  return house.db.transaction().execute(async (trx) => {
    const invitation = requireOpen(await lockInvitationBehind(trx, digestOf(call.token)), now);
    const { id, email, role, level } = invitation;
    if (person.email.toLowerCase() !== email)
      throw rightsProblem('invitation-other-address', { hint: emailHint(email) });
    const place = requirePlace(house.places, invitation.ars);
    // The place may have become another kind of unit since.
    if (!levelsFor(role, place).includes(level)) throw rightsProblem('role-not-here', { place: place.name });
    await markUsed(trx, id, now);
    const { membership } = await addMember(trx, house, { place, role, level, person: person.id });
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person: person.id, action: 'invitation.accepted', request: call.request },
        ...{ subject: `membership ${membership.id}`, detail: { role, level } },
      },
      now,
    );
    return membership;
  });
}
