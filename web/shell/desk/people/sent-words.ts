import type { InvitationLine } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

const KEYS = { sent: 'invite_sent', waiting: 'invite_waiting', failed: 'invite_failed' } as const;

/** What became of the mail of an invitation. */
export function sentWords({ email, mail }: InvitationLine, { say }: Pick<Screen, 'say'>): string {
  return say(KEYS[mail], { email });
}
