/** Parts of the addresses of the rooms, as `challenges/rooms.ts` declares them. */
export const CHALLENGES_PART = 'gemeinsam/herausforderungen';
export const INTAKE_PART = 'gemeinsam/aufnahme';

/** Own path of the API of a room at a place. */
export const challengesApi = (ars: string, below = '') => `/api/cocreation/desk/${ars}/challenges${below}`;
export const intakeApi = (ars: string, below = '') => `/api/cocreation/desk/${ars}/intake${below}`;
