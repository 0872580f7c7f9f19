/** Parts of the addresses of the rooms, as `zones/rooms.ts` declares them. */
export const REVIEW_PART = 'parken/pruefen';
