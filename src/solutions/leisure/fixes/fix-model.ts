/** What a desk has put right, apart from what feeds tell. Of people nothing. Pure; `model.ts` builds on it. */
import { z } from 'zod';

export const WORD_FIELDS = ['title', 'placeName', 'address', 'price', 'organiser'] as const;
export const DETAIL_FIELDS = ['address', 'phone', 'website', 'price'] as const;

const line = z.string().min(1).max(300);
const point = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
const keys = z.array(z.string().min(1).max(100)).min(1);

/** A date of an event in short: instants, or civil dates of whole days (`end` is the last one). */
const dateSchema = z.object({
  key: z.string(),
  allDay: z.boolean(),
  start: z.string(),
  end: z.string().nullable(),
  location: z.string().optional(),
});

/** What is so instead. */
export const fixSchema = z.discriminatedUnion('kind', [
  /** Of an event; null: all of its dates. */
  z.object({ kind: z.literal('cancelled'), dates: keys.nullable() }),
  /** To another time (instants) or place; null: that stays as it was. */
  z.object({
    kind: z.literal('moved'),
    dates: keys,
    start: z.iso.datetime().nullable(),
    end: z.iso.datetime().nullable(),
    place: line.nullable(),
    address: line.nullable(),
  }),
  z.object({ kind: z.literal('words'), field: z.enum(WORD_FIELDS), text: line }),
  /** Of a place; null: for good, else the first day on which it is open again. */
  z.object({ kind: z.literal('closed'), reopens: z.iso.date().nullable() }),
  /** `point` null: where that lies nobody said. */
  z.object({ kind: z.literal('relocated'), address: line, point: point.nullable() }),
  z.object({ kind: z.literal('hours'), openingHours: z.string().min(1).max(1000) }),
  z.object({ kind: z.literal('details'), field: z.enum(DETAIL_FIELDS), text: line }),
]);

/** What the source told of the same when it was confirmed. */
export const wasSchema = z.object({
  status: z.string().optional(),
  dates: z.array(dateSchema).optional(),
  placeName: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  text: z.string().nullable().optional(),
  openingHours: z.string().nullable().optional(),
  point: point.nullable().optional(),
});

/** A fix as it stands in the record that is shown: what, by which unit, when, and what the source tells instead. */
export const fixedSchema = z.object({
  id: z.uuid(),
  unit: z.string(),
  at: z.iso.datetime(),
  /** The source tells something else by now, and the desk has not looked yet. */
  asked: z.literal(true).optional(),
  fix: fixSchema,
  was: wasSchema,
});

export type Fix = z.infer<typeof fixSchema>;
export type FixKind = Fix['kind'];
export type FixOf<Kind extends FixKind> = Extract<Fix, { kind: Kind }>;
export type Was = z.infer<typeof wasSchema>;
export type WasDate = z.infer<typeof dateSchema>;
export type Fixed = z.infer<typeof fixedSchema>;

/** What of the record it speaks of: the last one about the same counts. */
export function slotOf(fix: Fix): string {
  switch (fix.kind) {
    case 'cancelled':
      return `status ${fix.dates === null ? '' : fix.dates.toSorted().join(' ')}`.trim().slice(0, 600);
    case 'moved':
      return `when ${fix.dates.toSorted().join(' ')}`.slice(0, 600);
    case 'words':
    case 'details':
      return `text ${fix.field}`;
    case 'closed':
    case 'relocated':
    case 'hours':
      return fix.kind;
  }
}
