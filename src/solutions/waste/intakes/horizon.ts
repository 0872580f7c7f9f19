/** How far rules of calendars are written out, in days back and ahead of the reading: a year and its turn. */
export const HORIZON = { back: 62, ahead: 548 };
