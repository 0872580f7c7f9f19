/** Four regions with invented offices; the units that they name are real. */
import type { Ars } from '../../../../kernel/places/place.ts';
import type { Badge } from '../contact.ts';

export interface SampleContact {
  badge: Badge;
  organisation: string;
  function: string;
  mailbox: string;
  phone: string;
  personName: string | null;
  /** Civil dates. */
  absentFrom: string | null;
  absentUntil: string | null;
  /** Place of the cover among the contacts of the region; null: none. */
  cover: number | null;
  targetDays: number;
}

export interface SampleRegion {
  key: string;
  name: string;
  keys: readonly Ars[];
  contacts: readonly SampleContact[];
}

const there = { absentFrom: null, absentUntil: null, cover: null, targetDays: 5 } as const;

/** `today`: one office is away in the week of it, and another one covers. Numbers are those kept for films. */
export function sampleRegions(today: Temporal.PlainDate): SampleRegion[] {
  const away = {
    absentFrom: today.subtract({ days: 2 }).toString(),
    absentUntil: today.add({ days: 9 }).toString(),
  };
  return [
    {
      ...{
        key: 'rhein-sieg',
        name: 'Rhein-Sieg und Bonn (Beispiel)',
        keys: ['053140000000', '053820000000'],
      },
      contacts: [
        {
          ...{ badge: 'public-centre', organisation: 'Beispiel-Beratungsstelle Rhein-Sieg' },
          ...{ function: 'Beratung Digitalisierung', mailbox: 'rhein-sieg@beratung.example' },
          ...{ phone: '0221 4710 001', personName: null, ...there, ...away, cover: 1 },
        },
        {
          ...{ badge: 'association', organisation: 'Beispiel-Zweckverband Rheinland' },
          ...{ function: 'Gemeinsame Beschaffung', mailbox: 'beschaffung@verband.example' },
          ...{ phone: '0221 4710 002', personName: null, ...there },
        },
        {
          ...{ badge: 'company', organisation: 'Beispiel Stadtsysteme GmbH' },
          ...{ function: 'Ansprechpartner für Kunden', mailbox: 'kommunen@stadtsysteme.example' },
          ...{ phone: '', personName: null, ...there, targetDays: 3 },
        },
      ],
    },
    {
      ...{ key: 'nordrhein-westfalen', name: 'Nordrhein-Westfalen (Beispiel)', keys: ['050000000000'] },
      contacts: [
        {
          ...{ badge: 'public-centre', organisation: 'Beispiel-Landesstelle Digitale Kommune' },
          ...{ function: 'Erste Anlaufstelle', mailbox: 'nrw@landesstelle.example' },
          ...{ phone: '0221 4710 003', personName: 'Beispiel Ansprechperson', ...there },
        },
      ],
    },
    {
      ...{ key: 'kueste', name: 'Küste und Inseln (Beispiel)' },
      keys: ['010010000000', '010540000000', '034620000000', '040120000000', '130730000000'],
      contacts: [
        {
          ...{ badge: 'association', organisation: 'Beispiel-Verband der Küstenorte' },
          ...{ function: 'Beratung Tourismus und Verkehr', mailbox: 'kueste@verband.example' },
          ...{ phone: '040 66969 001', personName: null, ...there, targetDays: 7 },
        },
      ],
    },
    {
      ...{ key: 'bayern', name: 'Bayern (Beispiel)', keys: ['090000000000'] },
      contacts: [
        {
          ...{ badge: 'public-centre', organisation: 'Beispiel-Digitalbüro Bayern' },
          ...{ function: 'Beratung kleiner Gemeinden', mailbox: 'bayern@digitalbuero.example' },
          ...{ phone: '089 99998 001', personName: null, ...there },
        },
      ],
    },
  ];
}
