/** Shapes of what the API of takeovers takes and answers; the OpenAPI document is written from them. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { SIZES } from '../../../kernel/network/sizes.ts';
import { arsParameter } from '../../../kernel/places/schemas.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { STOP_CODES } from '../flow.ts';
import { projectLine, projectView } from '../projects/project-schemas.ts';
import { LARGEST, LONGEST, SOURCE_STATES } from './takeover.ts';

export const querystring = z.strictObject({ lang: languageParameter });
export const solutionId = z.string().regex(/^[a-z][a-z0-9]{0,19}$/);
export const oneOffer = z.object({ ars: arsParameter, solution: solutionId });
export const oneGiver = oneOffer.extend({ giver: arsParameter });

const version = z.number().int();
const values = z.record(z.string().max(100), z.unknown());
const reason = plainText(LONGEST.reason).default('');
const effort = {
  effortHours: z.number().min(0).max(LARGEST.hours).nullable(),
  costCents: z.number().int().min(0).max(LARGEST.cents).nullable(),
  note: plainText(LONGEST.note).default(''),
};

export const beginBody = z.strictObject({
  ...{ wish: z.uuid(), solution: solutionId, from: arsParameter, sheet: z.uuid().nullable().default(null) },
  unit: plainLine(LONGEST.unit).default(''),
  despite: z
    .array(z.enum(['inherited', 'draft']))
    .max(2)
    .default([]),
});
export const settingsBody = z.strictObject({
  seen: version.describe('Version of the adoption that was seen'),
  ...{ settings: values, retake: z.boolean().default(false) },
});
export const sourceBody = z.strictObject({
  ...{ version, intake: z.string().max(60), state: z.enum(SOURCE_STATES), reason },
});
export const liveBody = z.strictObject({ version, reason });
export const stopBody = z.strictObject({
  ...{ version, reason, code: z.enum(STOP_CODES), givesBack: z.boolean().default(false) },
  sources: z.array(z.uuid()).max(1_000).default([]),
});
export const effortBody = z.strictObject({ version, ...effort });
export const logBody = z.strictObject({
  ...{ wish: z.uuid(), solution: solutionId.nullable().default(null) },
  ...{ sheet: z.uuid().nullable().default(null), begunOn: z.iso.date() },
  stopCode: z.enum(STOP_CODES).nullable().default(null),
  ...effort,
  link: z.string().trim().max(LONGEST.link).default(''),
});

const text = z.string();
const placeName = z.object({ ars: text, name: text });
const stateHere = z.enum(['draft', 'live', 'paused', 'inherited', 'everywhere', 'none']);
const fields = z.array(z.looseObject({ name: text, widget: text, label: text }));
const solution = z.object({ id: text, title: text });
const figure = z.number().nullable();

export const logLine = z.object({
  ...{ id: text, kind: z.enum(['here', 'elsewhere']), sheet: text.nullable(), solution: solution.nullable() },
  town: z.object({ ars: text.nullable(), name: text }),
  ...{ from: placeName.nullable(), state: z.enum(['live', 'halted', 'stopped']), begunOn: text },
  ...{ stopCode: z.enum(STOP_CODES).nullable(), technicalSeconds: figure, effortHours: figure },
  ...{ costCents: figure, note: text, lang: text, link: text, isExample: z.boolean() },
});

export const takeoverChoices = z.object({
  offers: z.array(solution.extend({ description: text, state: stateHere, towns: z.number() })),
  ...{ takeovers: z.array(projectLine), log: z.array(logLine) },
});

export const givers = z.object({
  ...{ solution: solution.extend({ description: text }), state: stateHere, fields },
  ...{ inheritedFrom: placeName.nullable(), begun: text.nullable(), hasMore: z.boolean() },
  givers: z.array(
    placeName.extend({
      ...{ county: text.nullable(), state: text.nullable(), since: text, size: z.enum(SIZES) },
      ...{ isSimilar: z.boolean(), settings: values, sources: z.array(text) },
    }),
  ),
});

export const giverFigures = z.object({
  measures: z.array(
    z.object({ id: text, words: text, unit: text, value: z.number().nullable(), n: z.number() }),
  ),
});

export const takeoverView = z.object({
  ...{ project: projectView, version, solution },
  giver: placeName.extend({ state: z.enum(['live', 'paused', 'gone']) }).nullable(),
  settings: z.object({
    ...{ version, state: z.enum(['draft', 'live', 'paused', 'none']), fields, value: values },
    ...{ own: z.array(text), taken: values, changed: values, savedAt: text.nullable() },
  }),
  sources: z.array(
    z.object({
      ...{ intake: text, title: text, connector: text, format: text, licence: text },
      ...{ state: z.enum(SOURCE_STATES), reason: text, own: z.array(text) },
      ...{ awaits: z.boolean() },
    }),
  ),
  prerequisites: z.array(z.object({ id: text, words: text, state: z.enum(['met', 'unmet', 'unknown']) })),
  approvals: z.object({
    ...{ steps: z.number(), open: z.number(), refused: z.number(), withdrawn: z.number() },
    ...{ isClear: z.boolean(), emptyReason: text.nullable() },
  }),
  ...{ technicalSeconds: z.number(), begunAt: text, liveAt: text.nullable() },
  ...{ effortHours: figure, costCents: figure, note: text },
  goes: z.array(z.object({ id: text, name: text, records: z.number() })),
  ...{ app: text, can: z.array(z.enum(['decide', 'switch', 'connect'])) },
});
