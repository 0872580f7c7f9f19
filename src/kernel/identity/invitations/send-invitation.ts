import type { Mailer } from '../../mail/mail.ts';
import type { Kernel } from '../../solution.ts';
import { composeInvitation } from './compose-invitation.ts';
import { stateOf } from './invitation-state.ts';
import { markMailed, readInvitation, setDigest } from './store.ts';
import { digestOf, newToken } from './token.ts';

export interface SendHouse extends Pick<Kernel, 'db' | 'places' | 'clock'> {
  publicUrl: string;
  mailer: Mailer;
}

/**
 * Writes to the invited person. The link is made here and lives in the mail alone, so that no queue and no table ever
 * holds it; sent twice, the newer link counts. Nothing is sent for what is no longer open, or went out already: an
 * invitation that is renewed while its first mail still waits has two jobs. Throws what the mailer throws.
 */
export async function sendInvitation(house: SendHouse, id: string): Promise<void> {
  const invitation = await readInvitation(house.db, id);
  if (invitation === undefined || stateOf(invitation, house.clock.now()) !== 'open') return;
  if (invitation.mailedAt !== null) return;
  const token = newToken();
  // Before the mail goes out: a link that somebody holds must already work.
  if (!(await setDigest(house.db, id, digestOf(token)))) return;
  await house.mailer.send(composeInvitation(invitation, { ...house, token }));
  await markMailed(house.db, id, house.clock.now());
}
