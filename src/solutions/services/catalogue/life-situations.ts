/** Situations in life as the way in: read once; a fault ends the start, and a test finds it before. */
import { z } from 'zod';
import { serviceOf } from './catalogue.ts';
import situations from './life-situations.json' with { type: 'json' };
import { type LifeSituation, lifeSituationSchema, type Service } from './model.ts';

/** In the order of the screen. */
export const lifeSituations: readonly LifeSituation[] = z.array(lifeSituationSchema).parse(situations);

const byId = new Map(lifeSituations.map((situation) => [situation.id, situation]));

export function lifeSituationOf(id: string): LifeSituation | undefined {
  return byId.get(id);
}

/** Its services of the catalogue, in order. */
export function servicesIn({ services }: LifeSituation): Service[] {
  return services.flatMap((id) => serviceOf(id) ?? []);
}
