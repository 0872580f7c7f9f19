import { isShownAt } from '../adoptions/is-shown.ts';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Level, Place } from '../places/place.ts';
import type { Kernel, Solution } from '../solution.ts';
import type { TopicId } from './notification.ts';

/** What people can choose to hear of, as the solutions declare it. */
export interface Topics {
  /** Whether it can be chosen: with a part where it has parts, else without. */
  has(id: TopicId): boolean;
  /** In words; its id where no solution knows it any more. */
  title(id: TopicId, language: Language): string;
  /** Those that are told at a place or at a unit above it, by solutions that are shown there; none chosen in parts. */
  at(place: Place, language: Language, kernel: Pick<Kernel, 'places' | 'adoptions' | 'towns'>): TopicLine[];
}

export interface TopicLine {
  id: TopicId;
  title: string;
}

type Telling = Pick<Solution, 'id' | 'scope' | 'i18n' | 'topics'>;

export function createTopics(solutions: readonly Telling[]): Topics {
  const all = solutions.flatMap((solution) =>
    (solution.topics ?? []).map(({ id, levels, part }) => ({
      id: `${solution.id}.${id}`,
      key: `topic_${id}`,
      ...{ levels, part, solution },
    })),
  );
  const byId = new Map(all.map((one) => [one.id, one]));
  const title = (id: TopicId, language: Language): string => {
    const [general, chosen] = splitTopic(id);
    const one = byId.get(general);
    if (one === undefined) return id;
    if (chosen !== null && one.part?.check(chosen)) return one.part.title(chosen, language);
    return textsIn(one.solution.i18n, language)[one.key] ?? id;
  };
  return {
    has(id) {
      const [general, chosen] = splitTopic(id);
      const one = byId.get(general);
      if (one === undefined) return false;
      return chosen === null ? one.part === undefined : one.part?.check(chosen) === true;
    },
    title,
    at(place, language, kernel) {
      const levels = new Set<Level>(
        [place, ...kernel.places.ancestors(place.ars)].flatMap((unit) => unit.levels),
      );
      return all
        .filter(
          (one) =>
            one.part === undefined &&
            isShownAt(one.solution, place, kernel) &&
            one.levels.some((level) => levels.has(level)),
        )
        .map(({ id }) => ({ id, title: title(id, language) }));
    },
  };
}

/** "waste.reminder/evening-18.*" → ["waste.reminder", "evening-18.*"]; null: without a part. */
export function splitTopic(id: TopicId): [topic: string, part: string | null] {
  const at = id.indexOf('/');
  return at < 0 ? [id, null] : [id.slice(0, at), id.slice(at + 1)];
}
