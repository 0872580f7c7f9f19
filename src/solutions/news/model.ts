/** A piece of news as the house keeps it, and its validation. Pure. */
import { z } from 'zod';

export const newsSchema = z.object({
  title: z.string().min(1).max(300),
  teaser: z.string().max(300).nullable(),
  link: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//i),
  /** BCP 47. */
  lang: z.string().min(2).max(40),
  /** Instant. */
  published: z.iso.datetime(),
});
export type NewsRecord = z.infer<typeof newsSchema>;

/** A piece of news with where it came from. */
export interface KnownNews extends NewsRecord {
  /** UUID v7. */
  id: string;
  ars: string;
  source: string;
  /** As `SourceDirectory.info` takes it. */
  seenAt: string | null;
}
