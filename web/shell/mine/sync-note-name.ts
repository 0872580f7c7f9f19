/** Note on this device that its places are kept in step with an account; see `web/shell/account/places`. */
export const SYNC_NOTE = 'sync';
