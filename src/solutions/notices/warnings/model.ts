/** An official warning as the house keeps it, and its validation. Pure. */
import { z } from 'zod';
import { CERTAINTIES, SEVERITIES, URGENCIES, type WarningText } from '../../../kernel/sources/warning.ts';

const key = z.string().regex(/^\d{12}$/);
const instant = z.iso.datetime();

export const warningSchema = z.object({
  /** "sender,identifier" of the message. */
  message: z.string().min(1),
  type: z.enum(['alert', 'update', 'cancel']),
  /** Messages that it replaces or ends, the oldest first. */
  references: z.array(z.string()),
  severity: z.enum(SEVERITIES),
  urgency: z.enum(URGENCIES),
  certainty: z.enum(CERTAINTIES),
  /** Who issues it; null: the name of the source says so. */
  issuer: z.string().nullable(),
  sent: instant,
  from: instant.nullable(),
  until: instant.nullable(),
  texts: z.record(
    z.string(),
    z.object({
      ...{ event: z.string(), headline: z.string().min(1) },
      ...{ description: z.string(), instruction: z.string() },
    }),
  ),
  /** Where it counts, with all that lies below. */
  areas: z.array(key),
  areaNames: z.array(z.string()),
  web: z.string().nullable(),
});
export type WarningRecord = z.infer<typeof warningSchema>;

/** A warning with where it came from. */
export interface KnownWarning extends WarningRecord {
  /** UUID v7. */
  id: string;
  ars: string;
  source: string;
  /** As `SourceDirectory.info` takes it. */
  seenAt: string | null;
}

/** In the wanted language, else in German, else in whatever there is; `lang` says which one it is. */
export function textIn(
  { texts }: Pick<WarningRecord, 'texts'>,
  language: string,
): (WarningText & { lang: string }) | null {
  const lang = [language, 'de', ...Object.keys(texts)].find((one) => Object.hasOwn(texts, one));
  const text = lang === undefined ? undefined : texts[lang];
  return lang === undefined || text === undefined ? null : { ...text, lang };
}

/** Danger to life or to much else: told also at night. */
export function isGrave({ severity }: Pick<WarningRecord, 'severity'>): boolean {
  return severity === 'extreme' || severity === 'severe';
}
