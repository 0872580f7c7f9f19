/** Parts of the addresses of the rooms, as `ratings/rooms.ts` declares them. */
export const RATINGS_PART = 'gemeinsam/bewertungen';
export const ROUNDS_PART = 'gemeinsam/runden';
