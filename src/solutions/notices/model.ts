/** A notice of disruption as the house keeps it, and its validation. Pure. */
import { z } from 'zod';

/** What it is about, in the order of the screen. Their words stand in i18n as `kind_<id>`. */
export const KINDS = ['water', 'power', 'traffic', 'weather', 'office', 'other'] as const;

const line = z.string().trim().min(1).max(300);

export const noticeSchema = z.object({
  kind: z.enum(KINDS),
  title: line,
  /** Ready to show; texts hold no markup. */
  text: z.array(
    z.union([
      z.object({ type: z.enum(['paragraph', 'heading']), text: z.string() }),
      z.object({ type: z.literal('list'), items: z.array(z.string()) }),
      z.object({ type: z.literal('link'), text: z.string(), href: z.string() }),
    ]),
  ),
  /** Part of the municipality, as the source names it; null: all of it. */
  area: line.nullable(),
  /** Instants; it is in force from the one up to, not including, the other. null: nobody has said until when. */
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  url: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//i)
    .nullable(),
});

export type NoticeKind = (typeof KINDS)[number];
export type NoticeRecord = z.infer<typeof noticeSchema>;

/** A notice with where it came from. */
export interface Notice extends NoticeRecord {
  /** UUID v7. */
  id: string;
  ars: string;
  /** Id of its source. */
  source: string;
  /** As `SourceDirectory.info` takes it. */
  seenAt: string | null;
}

export function isInForce({ from, until }: Pick<NoticeRecord, 'from' | 'until'>, now: number): boolean {
  return Date.parse(from) <= now && (until === null || Date.parse(until) > now);
}
