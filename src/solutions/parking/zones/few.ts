/** Figures about fewer people than this are not shown: they might tell of one. */
const FEWEST = 5;

export function isTooFew({ bookings, drivers }: { bookings: number; drivers: number }): boolean {
  return bookings < FEWEST || drivers < FEWEST;
}
