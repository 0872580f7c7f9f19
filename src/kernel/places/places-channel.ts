/** Channel on which an import tells, at its commit, that places have changed. */
export const PLACES_CHANNEL = 'hier_places';
