import type { TableDeclaration } from '../solution.ts';

const withPerson = (reason: string) => ({ class: 'local', retention: { forever: reason } }) as const;

/** Classes of the kernel's tables about people. What hangs on a person goes with the person. */
export const identityTables: readonly TableDeclaration[] = [
  { name: 'person', ...withPerson('until the person deletes the account') },
  { name: 'sign_in_link', ...withPerson('until the person deletes the account') },
  { name: 'passkey', ...withPerson('until the person removes it or deletes the account') },
  { name: 'profile', ...withPerson('until the person deletes the account') },
  { name: 'membership', ...withPerson('until it is ended, or the person deletes the account') },
  { name: 'pseudonym', ...withPerson('until the person deletes the account') },
  {
    name: 'session',
    class: 'local',
    retention: { days: 1, column: 'expires_at', reason: 'an ended session is of no use' },
  },
  {
    name: 'verification',
    class: 'local',
    retention: { days: 1, column: 'expires_at', reason: 'codes and challenges are used at once or never' },
  },
  {
    name: 'wrong_code',
    class: 'local',
    retention: { days: 1, column: 'updated_at', reason: 'a lock ends within the hour' },
  },
  {
    name: 'sent_code',
    class: 'local',
    retention: { days: 1, column: 'updated_at', reason: 'codes are counted within the hour' },
  },
  {
    name: 'invitation',
    class: 'local',
    retention: {
      days: 90,
      column: 'expires_at',
      reason: 'who was invited must be told from who came by accident',
    },
  },
  {
    name: 'mandate',
    class: 'place',
    retention: { forever: 'what a place decided holds until it decides anew; no personal data' },
  },
  {
    name: 'audit',
    class: 'local',
    retention: {
      days: 180,
      column: 'at',
      reason: 'security and traceability; removed by kernel.expire_audit',
    },
  },
  {
    name: 'erasure',
    class: 'local',
    retention: {
      days: 1095,
      column: 'at',
      reason: 'proof that a deletion was carried out; holds no personal data',
    },
  },
];
