/** How long things of accounts live, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 3600;
/** A session is kept alive at most this often; `lastSeen` is no finer. */
export const REFRESH_SECONDS = 24 * 3600;
/** So young must a session be for what is dangerous. */
export const FRESH_SECONDS = 600;
export const CODE_SECONDS = 600;
/** What waits for the answer of another provider. */
export const STATE_SECONDS = 600;
