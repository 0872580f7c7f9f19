import { z } from 'zod';
import type { CapMessage } from '../../kernel/sources/cap/cap-message.ts';

/** What is no text is as if it were not there: one odd member must not cost the warning. */
const text = z.string().catch('');
/** One thing or a list of them, as the service writes both; what does not fit is left out. */
const many = <Schema extends z.ZodType>(one: Schema) =>
  z.preprocess(
    (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.unknown()).transform((all) =>
      all.flatMap((member) => {
        const found = one.safeParse(member);
        return found.success ? [found.data] : [];
      }),
    ),
  );

const area = z
  .object({
    areaDesc: text.default(''),
    geocode: many(z.object({ valueName: text.default(''), value: text.default('') })),
    polygon: many(z.string()),
    circle: many(z.string()),
  })
  .transform(({ areaDesc, geocode, polygon, circle }) => ({
    ...{ areaDesc, geocodes: geocode, polygons: polygon, circles: circle },
  }));

const word = text.default('');
const info = z
  .object({
    ...{
      language: word,
      event: word,
      urgency: word,
      severity: word,
      certainty: word,
      effective: word,
      onset: word,
    },
    ...{ expires: word, senderName: word, headline: word, description: word, instruction: word, web: word },
    area: many(area),
  })
  .transform(({ area: areas, ...rest }) => ({ ...rest, areas }));

const message = z
  .object({
    ...{ identifier: z.string(), sender: word, sent: word, status: word, msgType: z.string(), scope: word },
    references: word,
    info: many(info),
  })
  .transform(({ info: infos, ...rest }) => ({ ...rest, infos }));

/** A member of the list as message; null for what is none (a summary without text and area). */
export function messageOf(value: unknown): CapMessage | null {
  const found = message.safeParse(value);
  return found.success ? found.data : null;
}
