/** What can be wrong with ratings; the words stand with those of the house. */
import { type Problem, problem } from '../../../kernel/http/problem.ts';
import { IDEAS } from './rating-model.ts';
import type { Round } from './round-store.ts';

export function roundUnknown(): Problem {
  return problem({ code: 'round-unknown', status: 404, title: 'No such round' });
}

/** Somebody was faster; says how it stands now. */
export function roundChanged({ version, state }: Pick<Round, 'version' | 'state'>): Problem {
  return problem({
    code: 'round-changed',
    status: 409,
    title: 'Changed meanwhile',
    more: { version, state },
  });
}

/** No way leads there from its state, or what is wanted belongs to another state. */
export function roundNotAllowed({ version, state }: Pick<Round, 'version' | 'state'>): Problem {
  return problem({
    ...{ code: 'round-not-allowed', status: 409, title: 'Not possible in this state' },
    more: { version, state },
  });
}

/** `ideas`: too few or too many; `idea`: one that cannot be rated; `invitations`: nobody is asked. */
export function roundGuard(missing: 'ideas' | 'idea' | 'invitations'): Problem {
  return problem({
    ...{ code: `round-guard-${missing}`, status: 422, title: 'Something has to be there first' },
    ...{ values: { fewest: IDEAS.fewest, most: IDEAS.most }, more: { missing } },
  });
}

/** Example people rate in example rounds, and nobody else does. */
export function roundExample(): Problem {
  return problem({ code: 'round-example', status: 409, title: 'Examples and real votes stay apart' });
}

/** Before it opens, or after it closed: no ballot is taken. */
export function roundNotOpen({ state }: Pick<Round, 'state'>): Problem {
  const code = state === 'planned' ? 'round-not-open-yet' : 'round-over';
  return problem({ code, status: 409, title: 'No ballots are taken', more: { state } });
}

export function ballotLinkUnknown(): Problem {
  return problem({ code: 'ballot-link-unknown', status: 404, title: 'This link leads nowhere' });
}

/** This municipality and role were not asked. */
export function ballotNotInvited(): Problem {
  return problem({ code: 'ballot-not-invited', status: 404, title: 'Not invited to this round' });
}

/** The municipality was divided, or is no more: it is not clear for whom the ballot would be. */
export function ballotTownUnclear(): Problem {
  return problem({
    code: 'ballot-town-unclear',
    status: 409,
    title: 'Which municipality it is for is unclear',
  });
}

/** Somebody of the same municipality was faster; `ballot` is what counts now. */
export function ballotChanged(ballot: unknown): Problem {
  return problem({ code: 'ballot-changed', status: 409, title: 'Changed meanwhile', more: { ballot } });
}

/** An idea that is not in the round, or twice. */
export function ballotIdeas(): Problem {
  return problem({ code: 'ballot-ideas', status: 422, title: 'Not the ideas of this round' });
}

/** `place` as it was given. */
export function invitationPlace(place: string): Problem {
  return problem({ code: 'rating-place', status: 422, title: 'Not a municipality', values: { place } });
}

export function invitationUnknown(): Problem {
  return problem({ code: 'rating-invitation-unknown', status: 404, title: 'No such invitation' });
}
