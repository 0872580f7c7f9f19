import type { TableDeclaration } from '../../kernel/solution.ts';

const BOOKING_DAYS = 400;
const booked = {
  days: BOOKING_DAYS,
  reason: 'receipts and the yearly report of an owner reach over a calendar year; names no vehicle',
};

/** Classes and retention. */
export const tables: readonly TableDeclaration[] = [
  {
    name: 'zone',
    class: 'place',
    retention: { forever: 'what a feed has now; taken away when the feed no longer has it' },
  },
  {
    name: 'zone_change',
    class: 'place',
    retention: { forever: 'one instant a unit; holds no people' },
  },
  ...['lot', 'bay'].map((name) => ({
    name,
    class: 'place' as const,
    retention: { forever: 'until its owner takes it away, or deletes the account' },
  })),
  { name: 'booking', class: 'place', retention: { ...booked, column: 'changed_at' } },
  { name: 'step', class: 'place', retention: { ...booked, column: 'at' } },
  { name: 'rating', class: 'place', retention: { ...booked, column: 'created_at' } },
  { name: 'payment', class: 'place', retention: { ...booked, column: 'changed_at' } },
  { name: 'payment_notice', class: 'place', retention: { ...booked, column: 'received_at' } },
  {
    name: 'owner',
    class: 'local',
    retention: { forever: 'until the person deletes it, or the account' },
  },
];
