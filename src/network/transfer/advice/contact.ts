/** Regions and the offices that advise in them. Pure; the web may use it. */
import { z } from 'zod';

/** What an office is; shown beside it wherever it is named (handbook, co-creation, section 8 (5) and (6)). */
export const BADGES = ['public-centre', 'association', 'company'] as const;
export type Badge = (typeof BADGES)[number];

/** Characters. */
export const LONGEST_CONTACT = {
  name: 120,
  organisation: 120,
  function: 120,
  phone: 40,
  person: 80,
} as const;
export const MOST_KEYS = 500;
/** Working days (handbook, competence centre, section 10). */
export const TARGET_DAYS = 5;

export const regionRow = z.object({
  ...{ id: z.string(), source: z.string().nullable(), name: z.string(), keys: z.array(z.string()) },
  version: z.number(),
});
/** `keys` are of their day. */
export type Region = z.infer<typeof regionRow>;

export const contactRow = z.object({
  ...{ id: z.string(), source: z.string().nullable(), region: z.string(), badge: z.enum(BADGES) },
  ...{ organisation: z.string(), function: z.string(), mailbox: z.string().nullable(), phone: z.string() },
  desk: z.string().nullable(),
  ...{ absentFrom: z.string().nullable(), absentUntil: z.string().nullable(), cover: z.string().nullable() },
  ...{ targetDays: z.number(), personName: z.string().nullable(), version: z.number() },
});
/** `desk` is the key of the unit whose desk gets its questions; `personName` stands only with consent. */
export type Contact = z.infer<typeof contactRow>;

/** On a civil day; without an end it lasts until somebody says otherwise. */
export function isAbsent(
  { absentFrom, absentUntil }: Pick<Contact, 'absentFrom' | 'absentUntil'>,
  today: Temporal.PlainDate,
): boolean {
  const day = today.toString();
  return absentFrom !== null && absentFrom <= day && (absentUntil === null || day <= absentUntil);
}

/** Everybody who advises at a place, before anything is said about today. */
export interface Advising {
  /** Those that hold the place, the smallest first. */
  regions: readonly Region[];
  contacts: readonly Contact[];
}
