/** Shapes of what the API of pilots takes and answers; the OpenAPI document is written from them. */
import { z } from 'zod';
import { sentenceFields } from '../../../kernel/network/sentence-schemas.ts';
import { SIZES } from '../../../kernel/network/sizes.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { DECISIONS, STOP_CODES } from '../flow.ts';
import { projectLine, projectView } from '../projects/project-schemas.ts';
import { WHYS } from './compare.ts';
import {
  BETTER,
  HOWS,
  LARGEST_VALUE,
  LONGEST,
  MOST,
  MOST_CENTS,
  OPERATING_MODELS,
  RISK_STATES,
} from './pilot.ts';
import { READ_PLACES } from './reading-store.ts';

/** Civil date of this and the coming decades. */
const day = z.iso.date().refine((one) => one >= '2000-01-01' && one <= '2099-12-31');
const cents = z.number().int().min(0).max(MOST_CENTS).nullable();
const value = z.number().min(-LARGEST_VALUE).max(LARGEST_VALUE);
const interval = z.tuple([z.number(), z.number()]).nullable();

export const recordForm = z.strictObject({
  ...{ version: z.number().int(), startsOn: day.nullable(), endsOn: day.nullable() },
  ...{ budgetOnceCents: cents, budgetYearlyCents: cents },
  sites: z.array(plainLine(LONGEST.site).min(1)).max(MOST.sites),
  operatingModel: z.enum(OPERATING_MODELS).nullable(),
  participants: plainLine(LONGEST.participants),
  comparisonArs: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  ...{ comparison: plainLine(LONGEST.comparison), method: plainText(LONGEST.method) },
  ...{ citizenInfo: plainText(LONGEST.info), outside: plainLine(LONGEST.outside) },
});

export const kpiForm = z
  .strictObject({
    ...{
      measure: z.string().max(60).nullable(),
      name: plainLine(LONGEST.name),
      unit: plainLine(LONGEST.unit),
    },
    ...{ better: z.enum(BETTER), how: z.enum(HOWS), target: value.nullable() },
  })
  .refine(({ measure, name }) => measure !== null || name !== '', { path: ['name'] });

const span = { from: day, to: day };
const isSpan = ({ from, to }: { from: string; to: string }) => from <= to;

/** At most a year and a bit: as many weeks are asked for one by one. */
export const baselineForm = z
  .strictObject(span)
  .refine(isSpan, { path: ['to'] })
  .refine(({ from, to }) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days < 400, {
    path: ['from'],
  });

export const readingForm = z
  .strictObject({
    ...{ ...span, place: z.enum(READ_PLACES).default('own'), value },
    n: z.number().int().min(0).max(1e9).nullable().default(null),
    source: plainLine(LONGEST.source).min(1),
  })
  .refine(isSpan, { path: ['to'] });

export const changeForm = z.strictObject({ on: day, text: plainLine(LONGEST.change).min(1) });
export const riskForm = z.strictObject({
  ...{ risk: plainLine(LONGEST.risk).min(1), measure: plainLine(LONGEST.risk), state: z.enum(RISK_STATES) },
});

export const decisionForm = z.strictObject({
  ...{ version: z.number().int(), decision: z.enum(DECISIONS) },
  reason: plainText(LONGEST.reason).min(1),
  whatFailed: plainText(LONGEST.reason).min(1).describe('Also where it went well: what did not work'),
  code: z.enum(STOP_CODES).nullable().default(null),
  evidenceLevel: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  newEndsOn: day.nullable().default(null),
  office: plainLine(LONGEST.office).default(''),
});

const side = z.object({
  ...{ value: z.number().nullable(), n: z.number().nullable(), readings: z.number(), empty: z.number() },
  ...{ interval, from: z.string().nullable(), to: z.string().nullable() },
});
const comparison = z.object({
  ...{ before: side, after: side, difference: z.number().nullable(), interval },
  why: z.enum(WHYS).nullable().describe('Why there is no interval'),
});

const reportedKpi = z.object({
  ...{ id: z.string(), solution: z.string().nullable(), measure: z.string().nullable(), name: z.string() },
  ...{ unit: z.string(), better: z.enum(BETTER), how: z.enum(HOWS), target: z.number().nullable() },
  past: z.enum(['kept', 'now', 'by-hand']),
  ...{ baselineFrom: z.string().nullable(), baselineTo: z.string().nullable(), baselineSource: z.string() },
  ...{
    comparison,
    verdict: z.enum(['better', 'worse', 'unclear', 'open']),
    isReached: z.boolean().nullable(),
  },
  ...{ isAreaChanged: z.boolean(), elsewhere: comparison.nullable() },
  readings: z.array(
    z.object({
      ...{ id: z.string(), from: z.string(), to: z.string(), value: z.number().nullable() },
      ...{ n: z.number().nullable(), side: z.enum(['before', 'after', 'neither']), byHand: z.boolean() },
      place: z.enum(READ_PLACES),
    }),
  ),
});

export const pilotReport = z.object({
  ...{ project: projectLine, isExample: z.boolean() },
  town: z.object({ ars: z.string(), name: z.string(), size: z.enum(SIZES) }),
  pilot: z.object({
    ...{ project: z.string(), startsOn: z.string().nullable(), endsOn: z.string().nullable() },
    ...{ liveAt: z.string().nullable(), budgetOnceCents: cents, budgetYearlyCents: cents },
    ...{ sites: z.array(z.string()), operatingModel: z.enum(OPERATING_MODELS).nullable() },
    ...{ participants: z.string(), comparisonArs: z.string().nullable(), comparison: z.string() },
    ...{ method: z.string(), citizenInfo: z.string(), outside: z.string() },
    ...{ extended: z.number(), version: z.number() },
  }),
  comparison: z.string().nullable(),
  kpis: z.array(reportedKpi),
  area: z.object({ on: z.string().nullable() }).nullable(),
  halted: z.array(z.object({ from: z.string(), to: z.string() })),
  changes: z.array(z.object({ id: z.string(), on: z.string(), text: z.string() })),
  risks: z.array(
    z.object({ id: z.string(), risk: z.string(), measure: z.string(), state: z.enum(RISK_STATES) }),
  ),
  feedback: z.object({
    n: z.number(),
    moods: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]).readonly().nullable(),
    sentences: z.array(z.object({ id: z.string(), text: z.string(), lang: z.string() })),
  }),
  decisions: z.array(
    z.object({
      ...{ id: z.string(), decision: z.enum(DECISIONS), reason: z.string(), whatFailed: z.string() },
      ...{ stopCode: z.enum(STOP_CODES).nullable(), evidenceLevel: z.number() },
      ...{ newEndsOn: z.string().nullable(), decidedOn: z.string(), ars: z.string(), office: z.string() },
    }),
  ),
  history: projectView.shape.history,
});

export const pilotDesk = z.object({
  ...{ project: projectView, report: pilotReport },
  measures: z.array(
    z.object({
      ...{ solution: z.string(), measure: z.string(), name: z.string(), unit: z.string() },
      ...{ better: z.enum(BETTER), past: z.enum(['kept', 'now']) },
    }),
  ),
  ...{ isStarted: z.boolean(), waiting: z.number(), isPublic: z.boolean() },
});

export const feedbackLine = z.object({ ...sentenceFields, mood: z.number(), saidOn: z.string() });
export const feedbackList = z.object({
  ...{ feedback: z.array(feedbackLine), total: z.number(), next: z.number().nullable() },
});
