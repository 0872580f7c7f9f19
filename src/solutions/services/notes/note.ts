/** A remark of a town, county or Land beside the official text of a service, and its validation. Pure. */
import { z } from 'zod';

/** `absent`: only a Land may say that it has no such service. Their words stand in i18n as `note_kind_<id>`. */
export const NOTE_KINDS = ['hint', 'absent'] as const;

export const noteSchema = z.object({
  /** Of the base catalogue; null: a service that only feeds have. */
  catalogueId: z.string().nullable(),
  /** Of the service, as it was typed. */
  name: z.string().min(1),
  kind: z.enum(NOTE_KINDS),
  /** Plain, without markup. */
  texts: z.object({ de: z.string().min(1), en: z.string().min(1).optional() }),
  /** Role of who wrote it ("Bürgerbüro"), never a name. */
  author: z.string().min(1),
  /** Civil date: the last day on which it is shown. */
  until: z.iso.date(),
});

export type NoteRecord = z.infer<typeof noteSchema>;

/** A note with where it came from. */
export interface NoteRow extends NoteRecord {
  /** UUID v7. */
  id: string;
  ars: string;
  source: string;
  /** As `SourceDirectory.info` takes it. */
  seenAt: string | null;
  nameFolded: string;
}
