/** Which ways to pay there are: those of the house, and the licensed provider that an installation brings. */
import type { PaymentProvider } from './provider.ts';

/** Nothing is paid. */
const free: PaymentProvider = {
  ...{ id: 'free', name: 'free' },
  start: async ({ purpose }) => ({ reference: purpose, link: null }),
  notice: () => null,
  refund: async () => 'nothing',
};

/** From the driver's account to the owner's, by a GiroCode or by hand: only the two know of it. */
export const direct: PaymentProvider = {
  ...{ id: 'direct', name: 'direct' },
  start: async ({ purpose }) => ({ reference: purpose, link: null }),
  notice: () => null,
  refund: async () => 'owed',
};

/**
 * Licensed providers of this installation. None is shipped: who has a contract with one adds its file here; its keys come
 * from the environment. While the list is empty, no route for notices exists and nobody can choose it.
 */
export const LICENSED: readonly PaymentProvider[] = [];

/** The way behind a payment, by the id in its row; undefined: a provider that was there once. */
export function wayOf(
  id: string,
  licensed: readonly PaymentProvider[] = LICENSED,
): PaymentProvider | undefined {
  return [free, direct, ...licensed].find((one) => one.id === id);
}
