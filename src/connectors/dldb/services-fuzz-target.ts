import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { dldbServices } from './dldb.ts';
import { appointment, common, link, minutes, point, richText, seedsOf } from './fuzz-shapes.ts';
import type { DldbService } from './model.ts';

const SMALL = {
  data: [
    {
      id: '1',
      name: 'Hund anmelden',
      description: '<p>Text\u200b &amp; <a href="https://example.org">mehr</a></p><ul><li>eins<li>zwei</ul>',
      meta: {
        lastupdate: '2026-06-08T07:41:01+02:00',
        url: 'https://example.org/{serviceId}',
        locale: 'de_DE',
        keywords: 'Hund, Hundemarke',
      },
      authorities: [{ id: '1', name: 'Stadt', webinfo: 'https://example.org' }],
      locations: [
        { location: '7', appointment: { link: 'https://example.org/t', allowed: true }, hint: 'Hinten' },
      ],
      leika: '99102013104000, 4711',
      links: [{ name: 'Antrag', link: 'https://example.org/a' }],
      forms: [{ name: 'Formular', link: 'mailto:amt@example.org' }],
      duration: 20,
      fees: '<p>10 Euro</p>',
      requirements: [{ name: 'Ausweis' }],
      public: true,
    },
    { id: 2, name: 'Zweite' },
  ],
  error: false,
};

export const target: FuzzTarget<DldbService, Record<string, never>> = {
  connector: dldbServices,
  seeds: seedsOf('muenchen-dldb-services', SMALL),
  value: z.strictObject({
    ...common,
    description: richText,
    keywords: z.array(z.string().min(1)),
    leika: z.array(z.string().regex(/^99\d{12}$/)),
    authorities: z.array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().min(1).nullable(),
        url: z.string().nullable(),
      }),
    ),
    offices: z.array(z.strictObject({ officeId: z.string().min(1), ...appointment, hint: richText })),
    fees: richText,
    durationMinutes: minutes,
    processingTime: richText,
    online: link.nullable(),
    forms: z.array(link),
    links: z.array(link),
    requirements: z.array(point),
    prerequisites: z.array(point),
    legal: z.array(point),
  }),
  tokens: [
    '"__proto__"',
    '"constructor"',
    '{"id":',
    '\\u0000',
    '\\ud800',
    '<script>',
    '{serviceId}',
    '"data"',
    '"error":true',
  ],
};
