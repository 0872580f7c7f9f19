/** What to do for a move from one place to another, and who answers for each step. */
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { serviceOf } from '../catalogue/catalogue.ts';
import { sayIn } from '../texts.ts';
import type { ServiceChoice, ServiceView } from '../view/service-view.ts';
import { viewOf } from '../view/view-of.ts';
import { type Relation, relationOf } from './relation.ts';
import { type Step, stepsFor, type Who } from './steps.ts';
import { type Answering, whoAnswers } from './who-answers.ts';

export interface Move {
  from: Place;
  to: Place;
  language: Language;
  /** What the household has; null: everything. */
  who: ReadonlySet<Who> | null;
}

export interface PlannedStep {
  step: Step;
  /** The old or the new place. */
  place: Place;
  text: string;
  answering: Answering;
  /** Where it can be done online; null: no link is known. */
  online: string | null;
  /** Page below its place. */
  page: string;
}

export interface Plan {
  relation: Relation;
  /** In order. What does not exist in a Land is left out. */
  steps: readonly PlannedStep[];
}

export async function planMove({ from, to, language, who }: Move, kernel: Kernel): Promise<Plan> {
  const chains = { old: chainOf(from, kernel), new: chainOf(to, kernel) };
  const relation = relationOf(chains.old, chains.new);
  const say = sayIn(language);
  const planned = await Promise.all(
    stepsFor(relation, who).map(async (step): Promise<PlannedStep[]> => {
      const chain = chains[step.at];
      const [place] = chain;
      const found = await viewOf(step.service, { place, language }, kernel);
      if (found === null) return [];
      const answering = 'choose' in found ? chosenLater(found, say) : whoAnswers(found, chain, say);
      if (!answering.exists) return [];
      return [
        {
          ...{ step, place, answering },
          text: step.name[fullLanguage(language)],
          online: 'choose' in found ? null : onlineOf(found),
          page: `dienste/${serviceOf(step.service)?.id ?? step.service}`,
        },
      ];
    }),
  );
  return { relation, steps: planned.flat() };
}

function chainOf(place: Place, { places }: Pick<Kernel, 'places'>): [Place, ...Place[]] {
  return [place, ...places.ancestors(place.ars)];
}

function chosenLater({ choose }: ServiceChoice, say: ReturnType<typeof sayIn>): Answering {
  return { words: say('moving_choice', { count: choose.length }), address: '', exists: true };
}

function onlineOf({ online, text }: ServiceView): string | null {
  const offered = online.find(({ online: { record } }) => !record.isForm && record.links.length > 0);
  return offered?.online.record.links[0]?.href ?? text?.record.online?.href ?? null;
}
