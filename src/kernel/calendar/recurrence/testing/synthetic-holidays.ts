/** SYNTHETIC: made up for tests, of no year and no Land. Real school holidays are imported by the operator. */
import type { SchoolHolidays } from '../expansion.ts';

export const SYNTHETIC_HOLIDAYS: SchoolHolidays = {
  days: [
    { name: 'Herbst (erfunden)', first: '2026-10-17', last: '2026-10-31' },
    { name: 'Winter (erfunden)', first: '2026-12-23', last: '2027-01-06' },
    { name: 'Frühling (erfunden)', first: '2027-03-22', last: '2027-04-03' },
    { name: 'Sommer (erfunden)', first: '2027-07-19', last: '2027-08-31' },
  ],
  until: '2027-08-31',
};
