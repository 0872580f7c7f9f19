/** Shapes of what is asked and answered about sprints, for the routes and the OpenAPI document. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { SIZES } from '../../../kernel/network/sizes.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import { IDEA_STATES, SPRINT_STATES } from '../flow.ts';
import { METHODS } from './methods.ts';
import { QUARTER } from './quarter.ts';
import {
  CHALLENGE_OUTCOMES,
  FOLLOW_UP_STATES,
  LONGEST,
  OUTCOMES,
  PREPARATIONS,
  TOWN_ANSWERS,
  VERDICTS,
} from './sprint-model.ts';

export const language = z.strictObject({ lang: languageParameter });
export const oneTown = oneAtPlace.extend({ town: arsParameter });
export const oneItem = oneAtPlace.extend({ item: z.uuid() });

const version = z.number().int();
const words = (most: number) => z.string().trim().min(1).max(most);
const line = (most: number) => words(most).regex(/^[^\p{Cc}]*$/u);
const about = {
  ...{ quarter: z.string().regex(QUARTER), field: z.enum(FIELDS), title: line(LONGEST.title) },
  ...{ text: z.string().trim().max(LONGEST.text), challenges: z.array(z.uuid()).min(1).max(20) },
};

export const newSprint = z.strictObject({ id: z.uuid(), ...about });
export const sprintEdit = z.strictObject({
  ...{ version, ...about, days: z.array(z.iso.date()).max(5) },
  prepared: z.array(z.enum(PREPARATIONS)).max(PREPARATIONS.length),
});
export const sprintStep = z.strictObject({
  ...{ version, to: z.enum(SPRINT_STATES), reason: z.string().trim().max(LONGEST.reason).default('') },
  outcome: z.enum(CHALLENGE_OUTCOMES).default('prioritised'),
});
export const townAnswer = z.strictObject({ takesPart: z.boolean() });
export const newCompany = z.strictObject({
  ...{ id: z.uuid(), name: line(LONGEST.company), part: words(LONGEST.part), interest: words(LONGEST.part) },
});
export const itemTimes = z.strictObject({
  ...{ starts: z.number().int().min(0).max(1439), minutes: z.number().int().min(1).max(480) },
});
const test = {
  ...{
    id: z.uuid(),
    profile: line(LONGEST.profile),
    outcome: z.enum(OUTCOMES),
    finding: words(LONGEST.finding),
  },
};
export const ownTest = z.strictObject(test);
export const anyTest = z.strictObject({ ...test, town: arsParameter });
export const newDecision = z.strictObject({
  ...{
    id: z.uuid(),
    verdict: z.enum(VERDICTS),
    subject: line(LONGEST.subject),
    reason: words(LONGEST.reason),
  },
});
export const newResult = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('new'), title: line(LONGEST.title), text: words(LONGEST.text), ars: arsParameter },
  }),
  z.strictObject({ kind: z.literal('known'), idea: z.uuid() }),
]);
export const newFollowUp = z.strictObject({
  ...{
    id: z.uuid(),
    town: arsParameter,
    unit: line(LONGEST.unit),
    title: line(LONGEST.task),
    due: z.iso.date(),
  },
});
/** Who hands something over says to whom. */
export const followUpEnd = z
  .strictObject({ state: z.enum(FOLLOW_UP_STATES), note: z.string().trim().max(LONGEST.note).default('') })
  .refine(({ state, note }) => state !== 'handed-over' || note !== '', { path: ['note'] });

const challenge = z.object({ id: z.string(), title: z.string(), lang: z.string() });
const ranked = challenge.extend({ field: z.enum(FIELDS) });
const idea = challenge.extend({ state: z.enum(IDEA_STATES) });
const state = z.enum(SPRINT_STATES);
const answer = z.enum(TOWN_ANSWERS).nullable();

export const sprintList = z.object({
  sprints: z.array(
    z.object({
      ...{ id: z.string(), quarter: z.string(), state, field: z.enum(FIELDS), title: z.string() },
      ...{ begins: z.string().nullable(), towns: z.number(), answer },
    }),
  ),
  ...{ challenges: z.array(ranked), quarters: z.array(z.string()) },
});

export const sprintWork = z.object({
  ...{ id: z.string(), version: z.number(), quarter: z.string(), state, next: state.nullable() },
  ...{ field: z.enum(FIELDS), title: z.string(), text: z.string(), days: z.array(z.string()) },
  ...{ prepared: z.array(z.enum(PREPARATIONS)), sizes: z.enum(['mixed', 'same', 'unknown']) },
  challenges: z.array(challenge.extend({ state: z.string() })),
  towns: z.array(
    z.object({ ars: z.string(), name: z.string(), size: z.enum(SIZES), state: z.enum(TOWN_ANSWERS) }),
  ),
  companies: z.array(z.object({ id: z.string(), name: z.string(), part: z.string(), interest: z.string() })),
  agenda: z.array(
    z.object({
      ...{
        id: z.string(),
        day: z.number(),
        method: z.enum(METHODS),
        starts: z.number(),
        minutes: z.number(),
      },
      ...{ startsAt: z.string().nullable(), beganAt: z.string().nullable() },
    }),
  ),
  tests: z.array(
    z.object({
      ...{ id: z.string(), number: z.number(), town: z.string(), profile: z.string() },
      ...{ outcome: z.enum(OUTCOMES), finding: z.string() },
    }),
  ),
  decisions: z.array(
    z.object({
      ...{ id: z.string(), state, verdict: z.enum(VERDICTS), subject: z.string(), reason: z.string() },
      ...{ at: z.string(), idea: idea.nullable() },
    }),
  ),
  followUps: z.array(
    z.object({
      ...{ id: z.string(), ars: z.string(), town: z.string(), unit: z.string(), title: z.string() },
      ...{ due: z.string(), state: z.enum(FOLLOW_UP_STATES), note: z.string(), isLate: z.boolean() },
    }),
  ),
  ...{ ideas: z.array(idea), ranked: z.array(ranked), answer, quarters: z.array(z.string()) },
  can: z.array(
    z.enum([
      ...(['edit', 'move', 'answer', 'company', 'agenda', 'begin', 'test', 'decide', 'result'] as const),
      ...(['follow-up', 'end-follow-up'] as const),
    ]),
  ),
});
