/** Pages with forms, below `/anliegen/<ars>/abfall`. */
export const BULKY_PAGES = { request: 'sperrmuell', own: 'sperrmuell/termin' } as const;
