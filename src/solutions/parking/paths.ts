/** First part of the pages, the same in all languages. */
export const PATH = 'parken';

/** Pages below `<place>/parken`, without a slash at their beginning. */
export const PAGES = {
  /** Search and results. */
  find: 'suchen',
  /** One lot: `platz/<id>`. */
  lot: 'platz',
  /** How offering works, and the way into it. */
  offer: 'anbieten',
  /** Terms, limits of prices, the law behind them. */
  rules: 'regeln',
} as const;

/** Rooms of the person below `/mein-bereich/parken`: bookings of a driver, lots of an owner. */
export const OWN_ROOMS = { bookings: 'buchungen', lots: 'stellplaetze' } as const;
