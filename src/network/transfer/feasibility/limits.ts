/** How long and how large things may be. Pure; the phone may use it. */

/** Characters. `redReason` at least: who goes on in spite of a red light says why. */
export const LONGEST = { note: 1_000, link: 500, unit: 120 } as const;
export const SHORTEST = { redReason: 30 } as const;

/** `cents`: ten thousand million euros, more than any town has. */
export const MOST = { years: 30, ratePercent: 20, towns: 11_000, cents: 1_000_000_000_000 } as const;
