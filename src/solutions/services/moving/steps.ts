/**
 * What a move brings with it, in our own words: order and need are background knowledge, each step is shown as
 * "zu prüfen". Days are suggestions from the day of the move on, no legal deadlines. Pure.
 */
import { z } from 'zod';
import type { Relation } from './relation.ts';
import list from './steps.json' with { type: 'json' };

/** Who has such a step; "all" is everybody. */
export const WHO = ['car', 'dog', 'child'] as const;
export type Who = (typeof WHO)[number];

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Id of the catalogue. */
  service: z.string(),
  at: z.enum(['old', 'new']),
  /** From the day of the move: −14 is two weeks before. */
  days: z.number().int().min(-365).max(365),
  who: z.enum(['all', ...WHO]),
  when: z.enum(['any', 'same-town', 'other-town', 'same-county', 'other-county']),
  name: z.strictObject({ de: z.string().min(1), en: z.string().min(1) }),
});

export type Step = z.infer<typeof stepSchema>;

export const steps: readonly Step[] = z.array(stepSchema).parse(list);

/** Steps of a move, in order of their days. `who`: what the household has; null: everything. */
export function stepsFor(relation: Relation, who: ReadonlySet<Who> | null): Step[] {
  return steps
    .filter((step) => fits(step.when, relation) && (step.who === 'all' || who === null || who.has(step.who)))
    .toSorted((a, b) => a.days - b.days);
}

function fits(when: Step['when'], relation: Relation): boolean {
  switch (when) {
    case 'any':
      return true;
    case 'same-town':
      return relation === 'same-town';
    case 'other-town':
      return relation !== 'same-town';
    case 'same-county':
      return relation === 'same-town' || relation === 'same-county';
    case 'other-county':
      return relation !== 'same-town' && relation !== 'same-county';
  }
}
