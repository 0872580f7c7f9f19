/**
 * Everything that the audit log knows, as a closed list; `i18n` says each in words. Signing in is not among them: the
 * log is for changes, and never says when somebody was at work (staff councils).
 */
export const AUDIT_ACTIONS = [
  'membership.granted',
  'membership.changed',
  'membership.ended',
  'membership.left',
  'invitation.sent',
  'invitation.renewed',
  'invitation.withdrawn',
  'invitation.accepted',
  'mandate.changed',
  'person.added',
  'sessions.ended',
  'account.deleted',
  'account.exported',
  'house.backed-up',
  'house.restored',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
