/** What the journeys look for on the screen, as people read it. */
export const LANGUAGES = ['de', 'en'] as const;

export const WORDS = {
  de: {
    root: '',
    placeLabel: 'Ihr Ort',
    search: 'Suchen',
    notAdopted: 'Kein Angebot der Gemeinde',
    placesFound: /Orte zu „Neustadt“/,
    dogTax: /Hundesteuer/,
    general: 'Allgemeine Information',
    retry: 'Noch einmal versuchen',
    failed: 'Das konnte nicht geladen werden',
    offline: /Sie sind offline seit/,
    offlineTitle: 'Sie sind offline',
    keepPlace: 'Ort merken',
    kept: 'Gemerkt',
    mine: 'Mein Bereich',
    renameWacken: 'Wacken umbenennen',
    removeWacken: 'Wacken entfernen',
    undo: 'Rückgängig',
  },
  en: {
    root: '/en',
    placeLabel: 'Your place',
    search: 'Search',
    notAdopted: 'Not an offer of the municipality',
    placesFound: /places for “Neustadt”/,
    dogTax: /[Dd]og tax/,
    general: 'General information',
    retry: 'Try again',
    failed: 'This could not be loaded',
    offline: /You have been offline since/,
    offlineTitle: 'You are offline',
    keepPlace: 'Keep this place',
    kept: 'Kept',
    mine: 'My area',
    renameWacken: 'Rename Wacken',
    removeWacken: 'Remove Wacken',
    undo: 'Undo',
  },
} as const;

export type Words = (typeof WORDS)[keyof typeof WORDS];
