/** What belongs to a takeover beside its project. Pure. */
import { z } from 'zod';

/**
 * `connected`: the town has a source of its own; `by-hand`: it enters at its desk; `not-needed`: it goes without, and
 * says why.
 */
export const SOURCE_STATES = ['open', 'connected', 'by-hand', 'not-needed'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** Characters, and for figures the largest that is no slip of the keyboard. */
export const LONGEST = { reason: 1_000, note: 1_000, unit: 120, town: 120, link: 2_000 } as const;
export const LARGEST = { hours: 100_000, cents: 100_000_000_00 } as const;

/** What the giver feeds the solution from: of which kind, never from where or by whom. */
export const expectedSource = z.object({
  ...{ intake: z.string(), connector: z.string(), licence: z.string() },
  ...{ state: z.enum(SOURCE_STATES), reason: z.string() },
});
export type ExpectedSource = z.infer<typeof expectedSource>;

/** As it stands in the table. Instants are in UTC. */
export const takeoverRow = z.object({
  ...{ project: z.string(), begunAt: z.string(), technicalSeconds: z.number(), actedAt: z.string() },
  ...{ settingsAt: z.string().nullable(), liveAt: z.string().nullable() },
  ...{ taken: z.record(z.string(), z.unknown()), sources: z.array(expectedSource) },
  effortHours: z.coerce.number().nullable(),
  costCents: z.coerce.number().nullable(),
  ...{ note: z.string(), version: z.number() },
});
export type Takeover = z.infer<typeof takeoverRow>;

/** Whether the town has said what becomes of it. */
export function isAnswered({ state }: Pick<ExpectedSource, 'state'>): boolean {
  return state !== 'open';
}
