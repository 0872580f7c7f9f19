import type { InvitationLine } from '../desk-api.ts';
import { rightsProblem } from '../rights-problem.ts';
import type { Invitation } from './store.ts';

export function stateOf(invitation: Invitation, now: Temporal.Instant): InvitationLine['state'] {
  if (invitation.usedAt !== null) return 'used';
  if (invitation.withdrawnAt !== null) return 'withdrawn';
  const end = Temporal.Instant.from(invitation.expiresAt);
  return Temporal.Instant.compare(now, end) < 0 ? 'open' : 'expired';
}

/** Refuses what cannot be accepted any more, each with its reason. */
export function requireOpen(invitation: Invitation | undefined, now: Temporal.Instant): Invitation {
  if (invitation === undefined) throw rightsProblem('invitation-unknown');
  const state = stateOf(invitation, now);
  if (state !== 'open') throw rightsProblem(`invitation-${state}`);
  return invitation;
}

/** An invitation as managers see it. */
export function invitationLine(invitation: Invitation, now: Temporal.Instant): InvitationLine {
  const { id, email, role, level, createdAt, expiresAt, mailedAt, mailFailedAt } = invitation;
  const mail = mailedAt !== null ? 'sent' : mailFailedAt !== null ? 'failed' : 'waiting';
  return { id, email, role, level, createdAt, expiresAt, state: stateOf(invitation, now), mail };
}

/** "e…@stadt.example": enough to recognise the own address, too little to write to a stranger. */
export function emailHint(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}
