import { type Clock, ZONE } from '../../../clock.ts';
import { type Problem, problem } from '../../../http/problem.ts';

/** Too many wrong codes; says until when. */
export function codeLocked(until: string, clock: Clock): Problem {
  const end = Temporal.Instant.from(until);
  const minutes = Math.max(1, Math.ceil(clock.now().until(end).total('minutes')));
  // The next full minute, so that nobody comes back too early.
  const local = end.add({ seconds: 59 }).toZonedDateTimeISO(ZONE).toPlainTime();
  return problem({
    code: 'code-locked',
    status: 429,
    title: 'Too many wrong codes',
    values: { until: local.toString({ smallestUnit: 'minute' }), minutes },
  });
}

/** Wrong, expired, used, replaced by a newer one, or never sent: nobody is told which. */
export function codeWrong(left: number): Problem {
  return problem({ code: 'code-wrong', status: 400, title: 'Wrong code', values: { left } });
}
