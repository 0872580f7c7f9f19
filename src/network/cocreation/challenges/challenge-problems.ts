/** Why something about a challenge was not done; the words stand in `kernel/http/i18n`. */
import { problem } from '../../../kernel/http/problem.ts';
import type { Needed } from './challenge.ts';

export const unknownChallenge = () =>
  problem({ code: 'challenge-unknown', status: 404, title: 'No such challenge here' });

/** `challenge` is the present state, so that nothing that was typed need be lost. */
export const changedChallenge = (challenge: unknown) =>
  problem({
    ...{ code: 'challenge-changed', status: 409, title: 'Somebody else was faster' },
    more: { challenge },
  });

export const notAllowed = () =>
  problem({ code: 'challenge-not-allowed', status: 409, title: 'Not in this state' });

export const incomplete = (missing: readonly Needed[]) =>
  problem({ code: 'challenge-guard', status: 422, title: 'Something is missing', more: { missing } });

export const reasonMissing = () => problem({ code: 'challenge-reason', status: 422, title: 'Say why' });

export const unfitTarget = () =>
  problem({ code: 'challenge-merge-target', status: 422, title: 'Cannot become part of this one' });

/** `mergedInto` leads to the other one. */
export const isMerged = (mergedInto: string) =>
  problem({
    ...{ code: 'challenge-merged', status: 409, title: 'It became part of another one' },
    more: { mergedInto },
  });

export const isOwn = () => problem({ code: 'challenge-own', status: 409, title: 'It is the own one' });

export const isExample = () => problem({ code: 'challenge-example', status: 409, title: 'It is invented' });

export const onlyTowns = () =>
  problem({ code: 'challenge-only-towns', status: 422, title: 'Only municipalities describe challenges' });

export const unsoundFigure = () =>
  problem({ code: 'challenge-figure', status: 422, title: 'Not a sensible figure' });
