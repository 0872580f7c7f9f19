import type { TableDeclaration } from '../solution.ts';

/** Classes and retention of what clubs and companies send in. */
export const submissionTables: readonly TableDeclaration[] = [
  {
    name: 'unconfirmed_submission',
    class: 'place',
    retention: {
      days: 2,
      column: 'created_at',
      reason: 'nobody has confirmed the address: the link in the mail is valid for 48 hours',
    },
  },
  {
    name: 'submission',
    class: 'place',
    retention: {
      days: 365,
      column: 'changed_at',
      reason: 'so long a sender can take back by link what was published; then the entry alone stays',
    },
  },
  {
    name: 'submission_address',
    class: 'place',
    retention: {
      days: 30,
      column: 'decided_at',
      reason: 'an address is there for the decision; 30 days for a question back, never longer than its text',
    },
  },
  {
    name: 'trusted_sender',
    class: 'place',
    retention: {
      days: 730,
      column: 'used_at',
      reason:
        'two years after a trusted sender sent something last; sooner if the town or the sender ends it',
    },
  },
];
