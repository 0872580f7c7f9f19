/** What a town means to do with a solution: to try it for a time, or to take it over. Pure. */
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { PILOT_STATES, STOP_CODES, TAKEOVER_STATES } from '../flow.ts';

export const PROJECT_KINDS = ['pilot', 'takeover'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** As it stands in the table. `ars` and `fromArs` are keys of their day. */
export const projectRow = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string().nullable() },
  ...{ kind: z.enum(PROJECT_KINDS), state: z.enum([...PILOT_STATES, ...TAKEOVER_STATES]) },
  ...{ title: z.string(), about: z.string(), lang: z.string(), unit: z.string() },
  ...{ solution: z.string().nullable(), idea: z.string().nullable(), sheet: z.string().nullable() },
  field: z.enum(FIELDS).nullable(),
  ...{ fromArs: z.string().nullable(), stopCode: z.enum(STOP_CODES).nullable() },
  ...{ version: z.number(), createdAt: z.string(), changedAt: z.string() },
});
export type Project = z.infer<typeof projectRow>;
export type ProjectState = Project['state'];

/** Public from here on; what is only planned is the town's own business. */
export const PUBLIC_STATES: readonly ProjectState[] = [
  ...(['setup', 'live', 'halted', 'evaluation', 'scaled'] as const),
];

/** Characters. */
export const LONGEST = { title: 120, about: 2_000, unit: 120, reason: 1_000 } as const;
