/** What can be wrong with ideas; the words stand with those of the house. */
import { type Problem, problem } from '../../../kernel/http/problem.ts';
import type { Idea } from './idea.ts';

/** Proposals of one person that wait for the office at once. */
export const MOST_WAITING = 10;
export const MOST_EVIDENCE = 30;

/** Also of somebody else: whose it is, is told to nobody. */
export function ideaUnknown(): Problem {
  return problem({ code: 'idea-unknown', status: 404, title: 'No such idea here' });
}

/** Somebody was faster; says how it stands now. */
export function ideaChanged({ version, state }: Pick<Idea, 'version' | 'state'>): Problem {
  return problem({ code: 'idea-changed', status: 409, title: 'Changed meanwhile', more: { version, state } });
}

/** No way leads there from its state. */
export function ideaNotAllowed({ version, state }: Pick<Idea, 'version' | 'state'>): Problem {
  return problem({
    ...{ code: 'idea-not-allowed', status: 409, title: 'Not possible in this state' },
    more: { version, state },
  });
}

/** Something has to be there first. */
export function ideaGuard(missing: 'code' | 'challenge' | 'evidence'): Problem {
  return problem({
    ...{ code: `idea-guard-${missing}`, status: 422, title: 'Something has to be there first' },
    more: { missing },
  });
}

export function ideaWithoutChallenge(): Problem {
  return problem({ code: 'idea-without-challenge', status: 422, title: 'An idea answers a challenge' });
}

/** A draft, or none at all. */
export function ideaChallengeUnknown(): Problem {
  return problem({ code: 'idea-challenge-unknown', status: 422, title: 'No such challenge' });
}

/** A company says its name, and what it gains. */
export function ideaInterest(): Problem {
  return problem({ code: 'idea-interest', status: 422, title: 'Name and interest are needed' });
}

export function ideaMost(): Problem {
  return problem({
    ...{ code: 'idea-most', status: 409, title: 'Enough is waiting', values: { limit: MOST_WAITING } },
  });
}

export function ideaUrl(): Problem {
  return problem({ code: 'idea-url', status: 422, title: 'Not an address that begins with https' });
}

export function evidenceMost(): Problem {
  return problem({
    ...{ code: 'idea-evidence-most', status: 409, title: 'No more', values: { limit: MOST_EVIDENCE } },
  });
}
