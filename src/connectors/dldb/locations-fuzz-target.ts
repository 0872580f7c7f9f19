import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { dldbLocations } from './dldb.ts';
import { appointment, common, minutes, richText, seedsOf } from './fuzz-shapes.ts';
import type { DldbOffice } from './model.ts';

const SMALL = {
  created: '2016-01-15T09:39:46+01:00',
  data: [
    {
      id: '7',
      name: 'Amt (A/1)',
      displayName: 'Amt',
      displayNameAlternatives: ['Abteilung', 3],
      organization: 'Stadt',
      office: 'weitere',
      address: { street: 'Ring', house_number: '1', city: 'Berlin   ', postal_code: '13353', hint: false },
      geo: { lat: '48.1227', lon: 11.5488 },
      contact: { email: 'amt@example.org', phone: '030 1', fax: '', webinfo: 'https://example.org' },
      opening_times: { monday: '8 bis 12', special: '<b>mit Termin</b>' },
      services: [{ service: '1', appointment: { allowed: false }, duration: '20', public: false }],
      dontShowByServices: [1],
    },
    { id: '8', name: 'Platzhalter', geo: { lat: 53.45, lon: 13.45 }, address: { city: false } },
  ],
};

const name = z.string().min(1).nullable();

export const target: FuzzTarget<DldbOffice, Record<string, never>> = {
  connector: dldbLocations,
  seeds: seedsOf('berlin-dldb-locations', SMALL),
  value: z.strictObject({
    ...common,
    officialName: name,
    otherNames: z.array(z.string().min(1)),
    organisation: name,
    unit: name,
    kind: name,
    address: z.strictObject({ street: name, postcode: name, town: name, hint: name }),
    point: z.strictObject({ lon: z.number(), lat: z.number() }).nullable(),
    contact: z.strictObject({
      phone: name,
      fax: name,
      email: z
        .string()
        .regex(/^[^\s@]+@[^\s@]+$/)
        .nullable(),
      url: z.string().nullable(),
    }),
    hours: richText,
    accessibility: richText,
    services: z.array(
      z.strictObject({
        serviceId: z.string().min(1),
        ...appointment,
        durationMinutes: minutes,
        isPublic: z.boolean(),
      }),
    ),
  }),
  tokens: ['"__proto__"', '1e999', '-0', '"geo"', '\\ud83d', '{locationId}', '"sunday"', 'mailto:'],
};
