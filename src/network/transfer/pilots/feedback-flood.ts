import { createDayLimit } from '../../../kernel/network/day-limit.ts';
import { MOST_OF_NETWORK } from './feedback.ts';

/** Whether one network may speak once more to a pilot on a day, and counts it. */
export const mayStillSay = createDayLimit(MOST_OF_NETWORK);
