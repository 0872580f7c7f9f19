import type { Language } from '../../../kernel/i18n/language.ts';
import type { NetworkThing, NetworkThings } from '../../../kernel/network/network-thing.ts';
import { thingPath } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { type Idea, wordsOf } from './idea.ts';
import { ideasNamed, shownIdeasOf } from './thing-store.ts';

const KIND = 'idea';

/** Ideas for other parts of the network: what a pilot tries, what a solution grew from. */
export const ideaThings: NetworkThings = {
  kind: KIND,
  find: async (ids, language, { db }) => (await shownIdeasOf(db, ids)).map((idea) => thingOf(idea, language)),
  search: async (ask, { db }) => (await ideasNamed(db, ask)).map((idea) => thingOf(idea, ask.language)),
};

function thingOf(idea: Idea, language: Language): NetworkThing {
  const { id, state, field, ars, solution, source } = idea;
  const { title, text, lang } = wordsOf(idea, language);
  return {
    ...{
      kind: KIND,
      id,
      title,
      lang,
      state,
      stateWords: sayIn(language)(`idea_state_${state}`),
      field,
      text,
    },
    ...{ page: thingPath('ideas', id), ars, solution, isExample: source !== null },
  };
}
