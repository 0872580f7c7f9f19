/** Pages with forms, below `/anliegen/<ars>/abfall`. */
export const MISSED_PAGES = { report: 'nicht-abgeholt', state: 'nicht-abgeholt/stand' } as const;
