/** So many days ahead people are told that a day was moved: later ones they have not put down yet. */
export const DAYS_AHEAD = 28;
