import type { Language } from '../../../kernel/i18n/language.ts';
import type { NetworkThing, NetworkThings } from '../../../kernel/network/network-thing.ts';
import { thingPath } from '../paths.ts';
import { sayIn } from '../texts.ts';
import type { Challenge } from './challenge-store.ts';
import {
  challengesNamed,
  openChallengesByTown,
  openChallengesState,
  shownChallengesOf,
} from './thing-store.ts';

const KIND = 'challenge';

/** Challenges for other parts of the network: what a solution answers, what nobody has solved. */
export const challengeThings: NetworkThings = {
  kind: KIND,
  find: async (ids, language, { db }) =>
    (await shownChallengesOf(db, ids)).map((one) => thingOf(one, language)),
  search: async (ask, { db }) => (await challengesNamed(db, ask)).map((one) => thingOf(one, ask.language)),
  open: { byTown: ({ db }) => openChallengesByTown(db), state: ({ db }) => openChallengesState(db) },
};

function thingOf(one: Challenge, language: Language): NetworkThing {
  const { id, title, lang, state, field, text, ars, source } = one;
  return {
    ...{ kind: KIND, id, title, lang, state, stateWords: sayIn(language)(`challenge_state_${state}`), field },
    ...{ text, page: thingPath('challenges', id), ars, solution: null, isExample: source !== null },
  };
}
