/** Limits of bookings that the house sets. Minutes unless said otherwise. */

/** Bookings that one person may have ahead. */
export const MOST_AHEAD = 5;
/** How far ahead one may book, in days. */
export const MOST_DAYS_AHEAD = 90;
export const SHORTEST = 15;
/** A beginning that lies so little in the past is taken as now: clocks of phones differ, and forms take time. */
export const LATE = 5;
/** A booking that waits for a provider's payment gives its bay back after so long. */
export const PENDING = 15;
/** Cancelling costs nothing until so long before the beginning. */
export const CANCEL_FREE = 60;
/** How one comes in is told so long before the beginning, and arriving is possible from then on. */
export const ACCESS_BEFORE = 15;
/** After the end: the owner is told, and who comes next gets another bay. */
export const OWNER_TOLD_AFTER = 10;
/** So much of the time ahead is held for somebody who stays too long, always anew. */
export const OVERSTAY_STEP = 15;
/** An overstay of which nobody but the clock says so is taken to be over after this: most forget to say that they left. */
export const OVERSTAY_ASSUMED = 60;
/** One that the owner confirmed is held so long at most. */
export const OVERSTAY_MOST = 24 * 60;
/** A bay that a driver found blocked is given to nobody else for so long. */
export const BLOCKED_FOR = 120;

/** Metres: where a booking of a fixed bay may be re-housed when that bay is gone. A booking "near" keeps its own. */
export const REHOUSE_WITHIN = 300;
/** Metres around a fixed bay in which others may move to make it free. */
export const MOVE_WITHIN = 300;
/** Most that "near" may promise. */
export const MOST_WITHIN = 2_000;

/** Minutes: wishes that begin so far apart at most are answered together; what is held in between is read as a whole. */
export const TOGETHER = 14 * 1_440;
/** Attempts when others were faster. */
export const ATTEMPTS = 3;
