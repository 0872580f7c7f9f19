/** Shapes of the API of fact sheets, for the routes and the OpenAPI document. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { SIZES } from '../../../kernel/network/sizes.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { SHEET_STATES } from '../flow.ts';
import { NEEDED } from './missing-fields.ts';
import {
  BANDS,
  type Evidence,
  LANGUAGES,
  LONGEST,
  MOST,
  MOST_CENTS,
  MOST_FTE,
  OPERATINGS,
  STATUSES,
} from './sheet-model.ts';
import { OFFICE_LISTS } from './sheet-store.ts';

const text = z.string();
const instant = z.string().describe('Instant');
const civil = z.iso.date().describe('Civil date');
export const querystring = z.strictObject({ lang: languageParameter });

export const evidence = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
  .describe('0 claim, 1 self-report, 2 evaluated by others, 3 repeated by two or more');

const cents = z.number().int().min(0).max(MOST_CENTS).nullable().describe('Cents');
const figure = z.number().min(-1e12).max(1e12).nullable();

/** An address of the web as people write it; '' is none. */
const address = z
  .string()
  .max(LONGEST.url)
  .nullable()
  .refine((typed) => typed === null || typed.trim() === '' || webAddress(typed) !== null, {
    message: 'Not an address of the web',
  })
  .transform((typed) => (typed === null ? null : webAddress(typed)));

export const contentShape = {
  title: plainLine(LONGEST.title).min(1),
  problem: plainText(LONGEST.problem),
  ...{ field: z.enum(FIELDS), lang: z.enum(LANGUAGES), size: z.enum(SIZES), status: z.enum(STATUSES) },
  ...{ startsOn: civil.nullable(), endsOn: civil.nullable(), costOnce: cents, costYearly: cents },
  costBand: z.enum(BANDS).nullable(),
  fte: z.number().min(0).max(MOST_FTE).nullable(),
  operating: z.enum(OPERATINGS).nullable(),
  ...{ licence: plainLine(LONGEST.licence), repoUrl: address },
  standards: z.array(plainLine(LONGEST.standard).min(1)).max(MOST.standards),
  prerequisites: z
    .array(
      z.strictObject({
        text: plainLine(LONGEST.prerequisite).min(1),
        check: z
          .string()
          .regex(/^[a-z][a-z0-9]{0,19}:[a-z][a-z0-9-]{0,29}$/)
          .nullable(),
      }),
    )
    .max(MOST.prerequisites),
  kpis: z
    .array(
      z.strictObject({
        title: plainLine(LONGEST.kpi).min(1),
        unit: plainLine(LONGEST.unit),
        ...{ before: figure, after: figure, source: plainLine(LONGEST.source) },
      }),
    )
    .max(MOST.kpis),
  ...{ failed: plainText(LONGEST.failed), success: plainText(LONGEST.success) },
  contactRole: plainLine(LONGEST.role),
  contactMail: z
    .string()
    .trim()
    .toLowerCase()
    .max(LONGEST.mail)
    .pipe(z.union([z.literal(''), z.email()])),
  solution: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,19}$/)
    .nullable(),
};
export const abroadShape = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .refine((code) => code !== 'DE', { message: 'Germany is not abroad' })
    .nullable()
    .describe('ISO 3166-1; null: in Germany'),
  ...{ placeName: plainLine(LONGEST.place), lawDiffers: plainText(LONGEST.law) },
};
const daysFit = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || startsOn <= endsOn;
const ORDER = { message: 'The end lies before the start', path: ['endsOn'] };

const form = { ...contentShape, ...abroadShape, evidence };
export const newSheetBody = z.strictObject({ ...form, wish: z.uuid() }).refine(daysFit, ORDER);
export const sheetBody = z.strictObject({ ...form, version: z.number().int() }).refine(daysFit, ORDER);
export const fromPilotBody = z.strictObject({ project: z.uuid(), wish: z.uuid() });
export const moveBody = z.strictObject({
  to: z.enum(SHEET_STATES).exclude(['draft']),
  version: z.number().int(),
  reason: plainText(LONGEST.reason).default(''),
});
export const versionBody = z.strictObject({ version: z.number().int() });
export const rateBody = z.strictObject({
  ...{ evidence, version: z.number().int(), reason: plainText(LONGEST.reason).min(1) },
});
export const officeQuery = z.strictObject({
  ...{ lang: languageParameter, list: z.enum(OFFICE_LISTS).default('published') },
  begin: z.coerce.number().int().min(0).max(100_000).default(0),
});

const line = {
  ...{ id: text, title: text, lang: text, state: z.enum(SHEET_STATES), field: z.enum(FIELDS) },
  ...{ status: z.enum(STATUSES), evidence, where: text, isAbroad: z.boolean(), isExample: z.boolean() },
  ...{ isStale: z.boolean(), verifiedOn: text.nullable(), catalogue: text.nullable() },
  ...{ solution: text.nullable().describe('Of this house: what may be taken over') },
  costBand: z.enum(BANDS).nullable(),
  ...{ changedAt: instant, version: z.number() },
};
const choices = z.object({
  solutions: z.array(z.object({ id: text, title: text })),
  checks: z.array(z.object({ id: text, title: text })),
});
export const sheetList = z.object({
  ...{ sheets: z.array(z.object(line)), pilots: z.array(z.object({ id: text, title: text })), choices },
  mayDecide: z.boolean(),
});
export const officeSheets = z.object({
  ...{ sheets: z.array(z.object(line)), total: z.number(), next: z.number().nullable(), choices },
});

const shown = z.object({
  ...{ title: text, problem: text, field: z.enum(FIELDS), lang: text, size: z.enum(SIZES) },
  ...{ status: z.enum(STATUSES), startsOn: text.nullable(), endsOn: text.nullable() },
  ...{
    costOnce: z.number().nullable(),
    costYearly: z.number().nullable(),
    costBand: z.enum(BANDS).nullable(),
  },
  ...{ fte: z.number().nullable(), operating: z.enum(OPERATINGS).nullable(), licence: text },
  ...{ repoUrl: text.nullable(), standards: z.array(text) },
  prerequisites: z.array(z.object({ text, check: text.nullable() })),
  kpis: z.array(
    z.object({
      ...{
        title: text,
        unit: text,
        before: z.number().nullable(),
        after: z.number().nullable(),
        source: text,
      },
    }),
  ),
  ...{ failed: text, success: text, contactRole: text, contactMail: text, solution: text.nullable() },
  ...{ country: text.nullable(), placeName: text, lawDiffers: text },
});
export const sheetView = z.object({
  ...line,
  ...{ content: shown, solutionTitle: text.nullable(), project: text.nullable() },
  origin: z.object({ catalogue: text, key: text, url: text.nullable(), licence: text.nullable() }).nullable(),
  missing: z.array(z.enum(NEEDED)),
  history: z.array(z.object({ to: z.enum(SHEET_STATES), reason: text, by: text.nullable(), at: instant })),
  may: z.array(z.enum(['change', 'remove', 'publish', 'withdraw', 'verify', 'rate'])),
});

export function asEvidence(value: number): Evidence {
  return evidence.parse(value);
}
