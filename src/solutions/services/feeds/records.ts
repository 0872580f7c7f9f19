/**
 * Services, offices (also: units of an administration) and online services as a feed brings them into our tables.
 * Validated when they are read back (jsonb). Fields with `default` came later: older rows do not have them.
 */
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

/** What a record says in other languages than its own: language (BCP 47) → parts; what is missing stays in its own. */
const translations = z
  .record(
    z.string().min(2),
    z.object({
      name: line.optional(),
      about: richText.optional(),
      fees: richText.optional(),
      deadlines: richText.optional(),
      processingTime: richText.optional(),
      procedure: richText.optional(),
      remarks: richText.optional(),
      whoText: richText.optional(),
      documents: z.array(point).optional(),
      conditions: z.array(point).optional(),
      legal: z.array(point).optional(),
      hours: richText.optional(),
      accessibility: richText.optional(),
    }),
  )
  .default({});

const validity = z.array(z.object({ from: z.iso.date().nullable(), until: z.iso.date().nullable() }));

export const serviceRecordSchema = z.object({
  ...common,
  translations,
  /** Units of the hierarchy (12 digits) in which it counts; empty: all of its owner. */
  areas: z.array(ars).default([]),
  /** Its feed names areas, none of which its owner answers for: kept, and it counts nowhere. */
  nowhere: z.boolean().default(false),
  /** Key of the service that it is a local variant of. */
  specialises: line.nullable().default(null),
  /** It has no name of its own: the store gives it that of the service that it is a variant of. */
  nameOfBase: z.boolean().default(false),
  /** Empty: always. */
  validity: validity.default([]),
  procedure: richText.default([]),
  deadlines: richText.default([]),
  remarks: richText.default([]),
  /** What the text itself says of who answers for it and where to ask: prose, no responsibility is read from it. */
  whoText: richText.default([]),
  /** "1" (regulated and executed by the federation) … "5" (by the municipality), as the feed says it. */
  typing: z.array(z.string()).default([]),
  /** Who released the text and when, as the feed says it. */
  release: z.object({ by: line.nullable(), on: z.iso.date().nullable() }).nullable().default(null),
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
  translations,
  about: richText.default([]),
  /** Key of the unit above it, within owner and family. */
  parent: line.nullable().default(null),
  /** Hours in the grammar of OpenStreetMap, where the feed says them so that they can be computed. */
  hoursRule: line.nullable().default(null),
  validity: validity.default([]),
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

/** Where something can be done online; a form where `isForm`. */
export const onlineRecordSchema = z.object({
  ...common,
  translations,
  isForm: z.boolean(),
  about: richText,
  links: z.array(z.object({ type: line.nullable(), text: line, href: webAddress })),
  validity,
});

/** A competence as rows of `services.competence` hold it. */
export const competenceSchema = z.object({
  /** Key of the service, within owner and family. */
  service: line,
  /** `either`: it travels alone and does not say which of both its key is. */
  holder: z.object({ kind: z.enum(['unit', 'online', 'either']), key: line }),
  /** Where it counts, 12 digits; the owner's where only `subArea` says it. */
  area: ars,
  subArea: z.object({ scheme: line.nullable(), key: line, name: line.nullable() }).nullable(),
  role: z.object({ code: line.nullable(), name: line.nullable() }),
  /** Civil dates; null: open. */
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});

/** One object of a directory that brings all kinds in one feed; `competences` are those that it holds. */
export const directoryRecordSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('service'), service: serviceRecordSchema }),
  z.object({ type: z.literal('unit'), office: officeRecordSchema, competences: z.array(competenceSchema) }),
  z.object({ type: z.literal('online'), online: onlineRecordSchema, competences: z.array(competenceSchema) }),
  z.object({
    type: z.literal('competence'),
    ownerArs: ars,
    family: line,
    competences: z.array(competenceSchema),
  }),
]);

export type OnlineRecord = z.infer<typeof onlineRecordSchema>;
export type Competence = z.infer<typeof competenceSchema>;
export type DirectoryRecord = z.infer<typeof directoryRecordSchema>;
export type ServiceRecord = z.infer<typeof serviceRecordSchema>;
export type OfficeRecord = z.infer<typeof officeRecordSchema>;

/** What feeds without such fields leave open. */
export const NOTHING_MORE = {
  service: {
    ...{ translations: {}, areas: [], nowhere: false, specialises: null, nameOfBase: false },
    ...{ validity: [], procedure: [], deadlines: [], remarks: [], whoText: [], typing: [], release: null },
  },
  office: { translations: {}, about: [], parent: null, hoursRule: null, validity: [] },
} satisfies { service: Partial<ServiceRecord>; office: Partial<OfficeRecord> };
