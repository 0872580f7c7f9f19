/** Shapes of the operators' APIs; the OpenAPI document is written from them. */
import { z } from 'zod';
import { ZONE } from '../clock.ts';
import { languageParameter } from '../http/request-language.ts';
import { ADOPTION_STATES, PLACE_SORTS, SOURCE_HEALTHS } from './operation-api.ts';

const health = z.enum(SOURCE_HEALTHS);
const healthCounts = z.partialRecord(health, z.number());
const instant = z.string().describe('Instant');
const words = z.string().trim().max(100);
const solutionId = z.string().regex(/^[a-z][a-z0-9]{0,19}$/);
const ars = z.string().regex(/^\d{12}$/);

/** How a page of a list is asked for. */
const page = {
  after: z.string().max(200).optional().describe('What the page before named as "next"'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  lang: languageParameter,
};

export const placesQuery = z.strictObject({
  q: words.optional(),
  land: ars.optional(),
  solution: solutionId.optional(),
  state: z.enum(ADOPTION_STATES).optional(),
  health: health.optional(),
  sort: z.enum(PLACE_SORTS).default('name'),
  ...page,
});
export const sourcesQuery = z.strictObject({
  q: words.optional(),
  solution: solutionId.optional(),
  health: health.optional(),
  ...page,
});
export const pageQuery = z.strictObject(page);

const placeLine = z.object({
  ars: z.string(),
  name: z.string(),
  county: z.string().nullable(),
  state: z.string().nullable(),
  members: z.number(),
  adoptions: z.array(z.object({ solution: z.string(), title: z.string(), state: z.enum(ADOPTION_STATES) })),
  sources: healthCounts,
  lastChange: z.string().nullable().describe('Civil date'),
  openInvitations: z.number(),
  openRequests: z.number(),
});
const sourceLine = z.object({
  id: z.string(),
  name: z.string(),
  place: z.object({ ars: z.string(), name: z.string() }),
  solution: z.string(),
  solutionTitle: z.string(),
  kind: z.string(),
  health,
  failures: z.number(),
  fault: z.string().nullable(),
  checkedAt: instant.nullable(),
});
const next = z.string().nullable();

export const placesAnswer = z.object({
  places: z.array(placeLine),
  total: z.number(),
  next,
  lands: z.array(z.object({ ars: z.string(), name: z.string() })),
  solutions: z.array(z.object({ id: z.string(), title: z.string() })),
});
export const placeAnswer = placeLine.extend({
  feeds: z.array(sourceLine),
  staff: z.array(z.object({ role: z.string(), count: z.number() })),
});
export const sourcesAnswer = z.object({ sources: z.array(sourceLine), counts: healthCounts, next });

export const jobsAnswer = z.object({
  queues: z.array(
    z.object({
      name: z.string(),
      waiting: z.number(),
      running: z.number(),
      failed: z.number(),
      oldest: instant.nullable(),
    }),
  ),
  failed: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      queuedAt: instant,
      failedAt: instant,
      attempts: z.number(),
      reason: z.string().describe('In English; never what the job was about'),
    }),
  ),
  next,
});
export const oneJob = z.object({ id: z.uuid() });
export const retriedJob = z.object({ state: z.enum(['waiting', 'running', 'done', 'failed']) });

export const storageAnswer = z.object({
  database: z.number().describe('Bytes, like all figures here'),
  schemas: z.array(z.object({ name: z.string(), bytes: z.number() })),
  files: z.number(),
  tiles: z.number(),
  free: z.number().nullable(),
  countedAt: instant,
  growth: z.object({ since: z.string().describe('Civil date'), bytes: z.number() }).nullable(),
});
export const houseAnswer = z.object({
  versions: z.object({
    program: z.string(),
    node: z.string(),
    postgres: z.string(),
    migrations: z.number(),
    places: z.string(),
  }),
  startedAt: instant,
  backup: z.object({ at: instant, bytes: z.number() }).nullable(),
  mail: z.object({ way: z.enum(['smtp', 'folder']), host: z.string().nullable(), waiting: z.number() }),
  findings: z
    .array(
      z.object({
        check: z.string(),
        state: z.enum(['good', 'note', 'bad']),
        text: z.string(),
        mend: z.string().nullable(),
      }),
    )
    .nullable(),
});

const bothLanguages = (longest: number) =>
  z.strictObject({ de: z.string().trim().min(1).max(longest), en: z.string().trim().min(1).max(longest) });
/** An instant, or a time in Germany as the fields of browsers have it ("2026-11-24T10:00"). */
const point = z.iso
  .datetime({ offset: true, local: true })
  .transform((time) =>
    (/(Z|[+-]\d\d:?\d\d)$/.test(time)
      ? Temporal.Instant.from(time)
      : Temporal.PlainDateTime.from(time).toZonedDateTime(ZONE).toInstant()
    ).toString(),
  );

/** One line, because it becomes the subject of a mail. */
export const announcementDraft = z.strictObject({
  level: z.enum(['info', 'warning']),
  title: bothLanguages(120).refine(({ de, en }) => !/[\r\n]/.test(de + en), 'title: one line'),
  text: bothLanguages(4_000),
  audience: z.enum(['all', 'land', 'solution']),
  land: ars.optional(),
  solution: solutionId.optional(),
  from: point.optional().describe('Left out: now'),
  until: point,
  mails: z.boolean(),
});
const line = { de: z.string(), en: z.string() };
export const announcementLine = z.object({
  id: z.string(),
  level: z.enum(['info', 'warning']),
  title: z.object(line),
  text: z.object(line),
  audience: z.enum(['all', 'land', 'solution']),
  land: z.string().optional(),
  solution: z.string().optional(),
  from: instant,
  until: instant,
  mails: z.boolean(),
  createdAt: instant,
  state: z.enum(['planned', 'shown', 'ended']),
});
export const announcementsAnswer = z.object({ announcements: z.array(announcementLine), next });
export const oneAnnouncement = z.object({ id: z.uuid() });
export const deskAnnouncements = z.object({
  announcements: z.array(
    z.object({
      id: z.string(),
      level: z.enum(['info', 'warning']),
      title: z.string(),
      text: z.string(),
      from: instant,
      until: instant,
    }),
  ),
});
