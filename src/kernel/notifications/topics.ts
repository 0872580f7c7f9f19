import { isShownAt } from '../adoptions/is-shown.ts';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Level, Place } from '../places/place.ts';
import type { Kernel, Solution } from '../solution.ts';
import type { TopicId } from './notification.ts';

/** What people can choose to hear of, as the solutions declare it. */
export interface Topics {
  has(id: TopicId): boolean;
  /** In words; its id where no solution knows it any more. */
  title(id: TopicId, language: Language): string;
  /** Those that are told at a place or at a unit above it, by solutions that are shown there. */
  at(place: Place, language: Language, kernel: Pick<Kernel, 'places' | 'adoptions' | 'towns'>): TopicLine[];
}

export interface TopicLine {
  id: TopicId;
  title: string;
}

type Telling = Pick<Solution, 'id' | 'scope' | 'i18n' | 'topics'>;

export function createTopics(solutions: readonly Telling[]): Topics {
  const all = solutions.flatMap((solution) =>
    (solution.topics ?? []).map(({ id, levels }) => ({
      id: `${solution.id}.${id}`,
      key: `topic_${id}`,
      levels,
      solution,
    })),
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const title = (id: TopicId, language: Language): string => {
    const one = byId.get(id);
    return (one && textsIn(one.solution.i18n, language)[one.key]) ?? id;
  };
  return {
    has: (id) => byId.has(id),
    title,
    at(place, language, kernel) {
      const levels = new Set<Level>(
        [place, ...kernel.places.ancestors(place.ars)].flatMap((unit) => unit.levels),
      );
      return all
        .filter(
          (one) => isShownAt(one.solution, place, kernel) && one.levels.some((level) => levels.has(level)),
        )
        .map(({ id }) => ({ id, title: title(id, language) }));
    },
  };
}
