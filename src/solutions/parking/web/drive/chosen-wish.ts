/**
 * What somebody has changed on a booking that is not made yet, for whoever has to sign in again or loads the page anew:
 * in this tab alone, until it is booked. Only here the number plate lies outside a booking.
 */
import type { Wish } from './read-query.ts';

export interface Chosen {
  span: { from: string; until: string };
  what: Wish['what'];
  plate: string;
  /** As it was seen; cents. */
  price: number | null;
}

const KEY = 'hierzulande.parking.chosen';

/** `wish`: as the address says it; another one has another choice. */
export function readChosen(wish: Wish): Chosen | null {
  try {
    const kept: { wish?: unknown; chosen?: Chosen } | null = JSON.parse(
      sessionStorage.getItem(KEY) ?? 'null',
    );
    // Written below, in this tab, by this page.
    return kept?.wish === JSON.stringify(wish) ? (kept.chosen ?? null) : null;
  } catch {
    return null; // forbidden
  }
}

export function keepChosen(wish: Wish, chosen: Chosen): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ wish: JSON.stringify(wish), chosen }));
  } catch {
    // It lasts as long as the page.
  }
}

export function forgetChosen(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
