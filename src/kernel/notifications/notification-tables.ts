import type { TableDeclaration } from '../solution.ts';

/** Classes of the kernel's tables about notifications. */
export const notificationTables: readonly TableDeclaration[] = [
  {
    name: 'subscription',
    class: 'local',
    retention: {
      days: 2,
      column: 'pending_since',
      reason: 'an address that was not confirmed is forgotten; a confirmed one stays until it is stopped',
    },
  },
  {
    name: 'subscription_choice',
    class: 'local',
    retention: { forever: 'goes with its subscription' },
  },
  {
    name: 'notification',
    class: 'local',
    retention: {
      days: 30,
      column: 'created_at',
      reason: 'its words go when they were delivered, or after 7 days',
    },
  },
  {
    name: 'delivery',
    class: 'local',
    retention: {
      days: 30,
      column: 'at',
      reason: 'enough to see what failed; holds no word of what was told',
    },
  },
  {
    name: 'told_once',
    class: 'local',
    retention: { days: 60, column: 'at', reason: 'so that what comes by the clock is told once' },
  },
];
