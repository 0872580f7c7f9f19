/** Pulling a page down at its top, as plain arithmetic: what the finger did decides what is shown. */
export interface Pull {
  /** Pixels by which the sign has come down; 0 while nobody pulls. */
  distance: number;
  /** Far enough that letting go refreshes. */
  isReady: boolean;
}

export const REST: Pull = { distance: 0, isReady: false };

/** The sign follows at half the finger's way, so that scrolling is not taken for pulling. */
const SHARE = 0.5;
const FURTHEST = 96;
const ENOUGH = 64;
/** Pixels of the finger below which nothing has been meant. */
const SLACK = 12;

export function pullOf(finger: { down: number; across: number }): Pull {
  if (finger.down < SLACK || Math.abs(finger.across) > finger.down) return REST;
  const distance = Math.min(FURTHEST, finger.down * SHARE);
  return { distance, isReady: distance >= ENOUGH };
}
