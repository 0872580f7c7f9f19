/** Parts of the addresses of the rooms, as `advice-rooms.ts` declares them, and of their API. */
export const QUESTIONS_PART = 'vorhaben/fragen';
export const ADVISING_PART = 'vorhaben/beratung';
export const REGIONS_PART = 'vorhaben/regionen';

export const questionsApi = (ars: string, below = '') => `/api/transfer/desk/${ars}/questions${below}`;
export const advisingApi = (ars: string, below = '') => `/api/transfer/desk/${ars}/advising${below}`;
export const regionsApi = (ars: string, below = '') => `/api/transfer/desk/${ars}/regions${below}`;
