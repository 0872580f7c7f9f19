import type { SolutionMail } from '../../kernel/mail/solutions/solution-mail.ts';
import { bookingMail } from './book/booking-mail.ts';
import { reviewMail } from './zones/review-mail.ts';

/** What people are told by mail; each kind has a file of its own. */
export const mails: readonly SolutionMail[] = [bookingMail, reviewMail];
