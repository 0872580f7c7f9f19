import { type Problem, problem } from '../../../kernel/http/problem.ts';

const TITLES = {
  'parking-booking-unknown': [404, 'No such booking'],
  'parking-no-receipt': [409, 'No receipt yet'],
  'payment-none': [409, 'Nothing is to be paid this way'],
  'payment-unknown': [404, 'No such payment'],
  'payment-amount': [422, 'Another amount'],
  'payment-signature': [401, 'Not signed by the provider'],
  'payment-refused': [502, 'The provider does not answer'],
} as const;

export function paymentProblem(code: keyof typeof TITLES, cause?: unknown): Problem {
  const [status, title] = TITLES[code];
  return problem({ code, status, title, ...(cause !== undefined && { cause }) });
}
