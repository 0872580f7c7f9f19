/** Shapes of what the API of approvals takes and answers; the OpenAPI document is written from them. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { OUTCOMES } from '../flow.ts';
import { PROJECT_KINDS, projectRow } from '../projects/project.ts';
import { projectView } from '../projects/project-schemas.ts';
import { APPROVAL_KINDS, approvalRow, LONGEST, MOST_STEPS } from './approval.ts';
import { PATH_OUTCOMES } from './approval-event-store.ts';
import { SHIPPED_TEMPLATES, templateStep } from './templates.ts';

export const querystring = z.strictObject({ lang: languageParameter });
export const listQuery = querystring.extend({
  begin: z.coerce.number().int().min(0).max(1_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const onePath = oneAtPlace;
export const oneStep = oneAtPlace.extend({ step: z.uuid() });
export const oneTemplate = oneAtPlace.extend({ template: z.uuid() });

const version = z.number().int().min(0).describe('Of the path, as it was seen');
const civilDate = z.iso.date();
const reason = plainText(LONGEST.reason);
const unit = plainLine(LONGEST.unit).min(1).describe('The office that decides, never a person');

export const seen = z.strictObject({ version });
export const beginning = seen.extend({
  template: z.union([z.enum(SHIPPED_TEMPLATES), z.uuid()]),
});
const words = {
  ...{ name: plainLine(LONGEST.name).default(''), unit, dueOn: civilDate.nullable() },
};
export const newStep = seen.extend({ kind: z.enum(APPROVAL_KINDS), ...words });
export const stepEdit = seen.extend({
  ...words,
  ...{ reference: plainLine(LONGEST.reference).default(''), note: plainText(LONGEST.note).default('') },
});
export const order = seen.extend({ steps: z.array(z.uuid()).max(MOST_STEPS) });
export const none = seen.extend({ reason: reason.min(1), unit });
export const request = seen.extend({
  to: z.enum(['asked', 'open']),
  on: civilDate,
  reason: reason.default(''),
});
export const decision = seen.extend({
  ...{ to: z.enum(['approved', 'conditions', 'refused', 'not-needed', 'open']), on: civilDate },
  ...{ reason: reason.default(''), conditions: plainText(LONGEST.conditions).default('') },
  reference: plainLine(LONGEST.reference).optional(),
});
export const correction = seen.extend({
  ...{ askedOn: civilDate, decidedOn: civilDate.nullable(), reason: reason.min(1) },
});
const effect = z.strictObject({ halts: z.boolean(), pauses: z.boolean() });
export const withdrawal = seen.extend({
  ...{ on: civilDate, reason: reason.default('') },
  seen: effect.describe('What was said to happen; where it would be something else by now, nothing happens'),
});
export const resumption = seen.extend({ reason: reason.min(1) });
export const ownTemplate = z.strictObject({ name: plainLine(LONGEST.name).min(1) });

const stands = {
  ...{ steps: z.number(), open: z.number(), refused: z.number(), withdrawn: z.number() },
  ...{ isClear: z.boolean(), emptyReason: z.string().nullable() },
};
const own = { median: z.number(), decisions: z.number() };
export const townsDays = z
  .object({ lower: z.number(), ...own, upper: z.number(), towns: z.number() })
  .nullable()
  .describe('null: fewer than five towns');

export const approvalList = z.object({
  projects: z.array(
    z.object({
      ...{ id: z.string(), title: z.string(), lang: z.string(), kind: z.enum(PROJECT_KINDS) },
      ...{ state: projectRow.shape.state, ...stands, late: z.number(), due: z.string().nullable() },
    }),
  ),
  ...{ total: z.number(), next: z.number().nullable() },
  days: z.array(z.object({ kind: z.enum(APPROVAL_KINDS), own: z.object(own).nullable(), all: townsDays })),
});

const outcome = z.enum(OUTCOMES);
export const approvalPath = z.object({
  ...{ project: projectView, version: z.number() },
  none: z.object({ reason: z.string(), unit: z.string() }).nullable(),
  steps: z.array(
    approvalRow.omit({ project: true }).extend({
      days: z
        .object({ calendar: z.number(), working: z.number(), isRunning: z.boolean() })
        .nullable()
        .describe('null: not asked for yet'),
      ...{ isLate: z.boolean(), next: z.array(outcome), mayRemove: z.boolean() },
    }),
  ),
  state: z.object(stands),
  templates: z.array(
    z.object({
      ...{ id: z.string(), name: z.string().nullable(), shipped: z.enum(SHIPPED_TEMPLATES).nullable() },
      steps: z.array(templateStep),
    }),
  ),
  history: z.array(
    z.object({
      ...{ approval: z.string().nullable(), title: z.string().nullable(), reason: z.string() },
      from: z.enum([...OUTCOMES, ...PATH_OUTCOMES]).nullable(),
      to: z.enum([...OUTCOMES, ...PATH_OUTCOMES]),
      ...{ on: z.string(), at: z.string() },
    }),
  ),
  ...{ mayDecide: z.boolean(), effect },
  resume: z.object({ project: z.boolean(), solution: z.boolean() }).nullable(),
  ...{ isStopped: z.boolean(), today: z.string() },
});
