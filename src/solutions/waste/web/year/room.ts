/** Where this room stands below the desk of a place. */
export const ROOM = 'abfall/jahr';
