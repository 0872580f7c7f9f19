/** Services and offices as a feed brings them into our tables. Validated when they are read back (jsonb). */
import { z } from 'zod';

const ars = z.string().regex(/^\d{12}$/);
const line = z.string().min(1);
const instant = z.iso.datetime({ offset: true });
const webAddress = z.string().regex(/^https?:\/\//i);

/** Paragraphs, headings, lists and links of `richTextOf`. */
const richText = z.array(
  z.union([
    z.object({ type: z.enum(['paragraph', 'heading']), text: z.string() }),
    z.object({ type: z.literal('list'), items: z.array(z.string()) }),
    z.object({ type: z.literal('link'), text: z.string(), href: z.string() }),
  ]),
);
const link = z.object({ text: line, href: z.string() });
const point = z.object({ text: line, about: richText, url: webAddress.nullable() });

const common = {
  /** Owner of the source: it answers for its area. */
  ownerArs: ars,
  /** Services and offices of one owner and family name each other by `key`: `dldb`, `sample`. */
  family: z.string().regex(/^[a-z][a-z0-9]*$/),
  /** The source's own key. */
  key: line,
  name: line,
  /** Language of all texts, BCP 47 (`de`). */
  language: z.string().min(2),
  /** False: known, but never shown. */
  isPublic: z.boolean(),
  /** Page of the source about it. */
  url: webAddress.nullable(),
  /** Instant of the last change as the source says it. */
  changedAt: instant.nullable(),
};

export const serviceRecordSchema = z.object({
  ...common,
  about: richText,
  /** Everyday words for the search. */
  keywords: z.array(line),
  /** 14 digits each; several where the source joins them. */
  leika: z.array(z.string().regex(/^99\d{12}$/)),
  /** Names where the source has them. */
  authorities: z.array(z.object({ name: line, url: webAddress.nullable() })),
  /** Where it is given: keys of offices of the same owner and family. */
  offices: z.array(
    z.object({
      key: line,
      appointmentUrl: webAddress.nullable(),
      /** null: not said. */
      hasAppointments: z.boolean().nullable(),
      hint: richText,
    }),
  ),
  /** Empty lists and null mean: not said by the source. Never filled by us. */
  fees: richText,
  /** Length of an appointment. */
  durationMinutes: z.number().int().positive().nullable(),
  processingTime: richText,
  online: link.nullable(),
  documents: z.array(point),
  conditions: z.array(point),
  legal: z.array(point),
  links: z.array(link),
});

export const officeRecordSchema = z.object({
  ...common,
  officialName: line.nullable(),
  otherNames: z.array(line),
  organisation: line.nullable(),
  unit: line.nullable(),
  address: z.object({
    street: line.nullable(),
    postcode: line.nullable(),
    town: line.nullable(),
    hint: line.nullable(),
  }),
  /** Degrees WGS 84; null: not said, or a placeholder. */
  point: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  contact: z.object({
    phone: line.nullable(),
    fax: line.nullable(),
    email: line.nullable(),
    url: webAddress.nullable(),
  }),
  hours: richText,
  accessibility: richText,
  /** Keys of services of the same owner and family that it gives, only those that are for the public. */
  services: z.array(line),
  /** Services that it gives, but not to the public. */
  hiddenServices: z.array(line),
});

export type ServiceRecord = z.infer<typeof serviceRecordSchema>;
export type OfficeRecord = z.infer<typeof officeRecordSchema>;
