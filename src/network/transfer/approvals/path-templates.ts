/** Paths to begin with: those of the house in a language, and those that the town kept. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Ars, Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { sayIn } from '../texts.ts';
import { refuse, templateUnknown } from './approval-problems.ts';
import { readPath, stepsOfPath } from './approval-store.ts';
import type { PathTemplate } from './approvals-api.ts';
import { daysBetween } from './days.ts';
import { keepTemplate, templatesOf } from './template-store.ts';
import { SHIPPED, SHIPPED_TEMPLATES, type TemplateStep } from './templates.ts';

/** More than anybody finds again. */
const MOST_TEMPLATES = 20;

/** The town's own first. */
export async function pathTemplates(
  db: Kysely<unknown>,
  keys: Iterable<Ars>,
  language: Language,
): Promise<PathTemplate[]> {
  const say = sayIn(language);
  const own = await templatesOf(db, keys);
  return [
    ...own.map(({ id, name, steps }) => ({ id, name, shipped: null, steps })),
    ...SHIPPED_TEMPLATES.map((id) => ({
      ...{ id, name: null, shipped: id },
      steps: SHIPPED[id].map(([kind, days]) => ({
        kind,
        name: '',
        unit: say(`approval_unit_${kind}`),
        days,
      })),
    })),
  ];
}

/** The steps of one; throws `approval-template-unknown` (404). */
export async function requireTemplate(
  db: Kysely<unknown>,
  keys: Iterable<Ars>,
  { id, language }: { id: string; language: Language },
): Promise<TemplateStep[]> {
  const found = (await pathTemplates(db, keys, language)).find((one) => one.id === id);
  if (found === undefined) throw templateUnknown();
  return found.steps;
}

/** Keeps the steps of a project's path for the next one; under the same name it takes the place of the one before. */
export async function keepPath(
  { db, places, clock }: Kernel,
  place: Place,
  { id, name }: { id: string; name: string },
): Promise<void> {
  await requireOwnProject(db, id, place.ars, places);
  const [path, steps] = await Promise.all([readPath(db, id), stepsOfPath(db, id)]);
  const own = await templatesOf(db, places.keys(place.ars));
  if (own.length >= MOST_TEMPLATES && !own.some((one) => one.name === name)) throw refuse('approvals-many');
  if (path === null || steps.length === 0) throw refuse('approvals-nothing-to-keep');
  const begun = Temporal.PlainDate.from(path.begunOn);
  const kept = steps.map(
    ({ kind, name: stepName, unit, dueOn }): TemplateStep => ({
      ...{ kind, name: stepName, unit },
      days: dueOn === null ? null : Math.max(0, daysBetween(begun, Temporal.PlainDate.from(dueOn))),
    }),
  );
  await keepTemplate(db, { id: randomUUIDv7(), ars: place.ars, name, steps: kept }, clock.now());
}
