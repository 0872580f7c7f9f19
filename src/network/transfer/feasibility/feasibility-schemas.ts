/** Shapes of the API of feasibility, for the routes and the OpenAPI document. */
import { z } from 'zod';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { PROJECT_KINDS } from '../projects/project.ts';
import { projectState, projectView } from '../projects/project-schemas.ts';
import { economyEntry, gateEntries, givenAnswer } from './answers.ts';
import { SAID } from './judge.ts';
import { LONGEST } from './limits.ts';
import { ANSWERS, GATES } from './rule-set.ts';

const gate = z.enum(GATES);
const light = z.enum(SAID);
const counts = { answered: z.number(), asked: z.number() };
const instant = z.string().describe('Instant');

const fact = z.object({
  ...{ gate, says: z.enum(['good', 'bad', 'unknown', 'info']), text: z.string(), source: z.string() },
  ...{ at: instant, proposes: givenAnswer.nullable() },
});

/** As it was saved: what it was held against when it came is not asked again. */
const savedEntries = z.partialRecord(
  gate,
  z.object({
    ...{ answer: givenAnswer.nullable(), note: z.string(), link: z.string() },
    ...{ unit: z.string(), due: z.string().nullable() },
  }),
);

const changes = z.object({
  score: z.number().nullable(),
  light: z.object({ from: light, to: light }).nullable(),
  answers: z.array(z.object({ gate, from: givenAnswer.nullable(), to: givenAnswer.nullable() })),
});

const checkLine = z.object({
  ...{ id: z.string(), number: z.number(), rules: z.string(), light, score: z.number() },
  ...counts,
  ...{ unit: z.string(), by: z.string(), at: instant, changes: changes.nullable() },
});

const checkView = checkLine.extend({
  ...{ entries: savedEntries, economy: economyEntry.nullable(), isRefused: z.boolean() },
  work: z.array(
    z.object({
      ...{ gate, why: z.enum(['fail', 'open', 'low']), next: z.literal([...ANSWERS]).nullable() },
      ...{ unit: z.string(), due: z.string().nullable(), isDone: z.boolean() },
    }),
  ),
});

export const feasibilityView = z.object({
  ...{ project: projectView, rules: z.string(), today: z.string(), isOpen: z.boolean() },
  ...{ known: z.array(fact), last: checkView.nullable(), checks: z.array(checkLine) },
});

export const checkedProjects = z.object({
  projects: z.array(
    z.object({
      ...{ id: z.string(), kind: z.enum(PROJECT_KINDS), state: projectState, title: z.string() },
      lang: z.string(),
      last: z.object({ light, score: z.number(), ...counts, at: instant }).nullable(),
    }),
  ),
  ...{ total: z.number(), next: z.number().nullable() },
});

const form = {
  rules: z.string().max(20),
  unit: plainLine(LONGEST.unit),
  entries: gateEntries,
  economy: economyEntry.nullable().default(null),
};
export const newCheck = z.strictObject({
  ...{ ...form, unit: form.unit.min(1), wish: z.uuid(), after: z.number().int().min(0) },
});
/** `unit` may still be missing on a draft. */
export const draftCheck = z.strictObject(form);
export const paperFormat = z.enum(['pdf', 'docx']);
export const taskChange = z.strictObject({ isDone: z.boolean() });
export const oneGate = { gate };
