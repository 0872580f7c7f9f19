/** Shapes of what the API of projects takes and answers; the OpenAPI document is written from them. */
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { PILOT_STATES, STOP_CODES, TAKEOVER_STATES } from '../flow.ts';
import { STEP_MARKS } from '../step-store.ts';
import { LONGEST, PROJECT_KINDS } from './project.ts';

export const projectState = z.enum([...new Set([...PILOT_STATES, ...TAKEOVER_STATES])]);

export const projectLine = z.object({
  ...{ id: z.string(), kind: z.enum(PROJECT_KINDS), state: projectState },
  ...{ title: z.string(), lang: z.string(), about: z.string(), unit: z.string() },
  field: z.enum(FIELDS).nullable(),
  solution: z.object({ id: z.string(), title: z.string() }).nullable(),
  idea: z.object({ id: z.string(), title: z.string(), lang: z.string(), page: z.string() }).nullable(),
  sheet: z.string().nullable(),
  from: z.object({ ars: z.string(), name: z.string() }).nullable(),
  ...{ stopCode: z.enum(STOP_CODES).nullable(), version: z.number() },
  ...{ createdAt: z.string(), changedAt: z.string() },
});

export const projectView = projectLine.extend({
  next: z.array(projectState),
  history: z.array(
    z.object({
      ...{ from: projectState.nullable(), to: projectState, reason: z.string() },
      ...{ by: z.string(), at: z.string(), mark: z.enum(STEP_MARKS).nullable() },
    }),
  ),
});

export const projectList = z.object({
  ...{ projects: z.array(projectLine), total: z.number(), next: z.number().nullable() },
});

export const projectChoices = z.object({
  solutions: z.array(z.object({ id: z.string(), title: z.string() })),
});

const words = {
  title: plainLine(LONGEST.title).min(1),
  about: plainText(LONGEST.about).default(''),
  lang: z.enum(['de', 'en']).default('de'),
  unit: plainLine(LONGEST.unit).default(''),
  solution: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,19}$/)
    .nullable()
    .default(null),
  idea: z.uuid().nullable().default(null),
  field: z.enum(FIELDS).nullable().default(null),
};

export const newProject = z.strictObject({ ...words, wish: z.uuid() });
export const projectChange = z.strictObject({ ...words, version: z.number().int() });
export const projectStep = z.strictObject({
  ...{ to: projectState, reason: plainText(LONGEST.reason).default('') },
  ...{ code: z.enum(STOP_CODES).optional(), version: z.number().int() },
});

export const foundIdeas = z.object({
  ideas: z.array(
    z.object({
      ...{ id: z.string(), title: z.string(), lang: z.string(), stateWords: z.string() },
      solution: z.string().nullable(),
    }),
  ),
});
