/** What the fuzz harness damages: a list of messages and a single one. All invented. */
import { warningSchema } from '../../kernel/sources/cap/testing/warning-schema.ts';
import type { Warning } from '../../kernel/sources/warning.ts';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { type NinaSettings, nina } from './nina.ts';

const fire = {
  ...{
    identifier: 'DE-NW-XX-SE030-20261124-30-001',
    sender: 'DE-NW-XX-SE030',
    sent: '2026-11-24T09:00:00+01:00',
  },
  ...{ status: 'Actual', msgType: 'Alert', scope: 'Public', code: ['DVN:1'] },
  info: [
    {
      ...{ language: 'DE', category: ['Fire'], event: 'Gefahreninformation', urgency: 'Immediate' },
      ...{ severity: 'Extreme', certainty: 'Observed', headline: 'Großbrand in der Beispielstraße' },
      ...{ description: 'Rauch zieht <br/> nach Osten.', instruction: 'Schließen Sie Fenster und Türen.' },
      ...{ senderName: 'Beispielleitstelle', web: 'www.leitstelle.example' },
      area: [
        {
          areaDesc: 'Stadt Köln',
          polygon: ['6.90,50.90 7.00,50.90 7.00,51.00 6.90,50.90'],
          geocode: [{ valueName: 'Köln', value: '053150000000' }],
        },
      ],
    },
  ],
};
const flood = {
  ...{
    identifier: 'lhp.1',
    sender: 'lhp',
    sent: '2026-11-24T08:00:00Z',
    status: 'Actual',
    msgType: 'Cancel',
  },
  ...{
    scope: 'Public',
    references: 'lhp,lhp.0,2026-11-23T08:00:00Z',
    info: { event: 'Hochwasser', area: { areaDesc: 'x' } },
  },
};

export const target: FuzzTarget<Warning, NinaSettings> = {
  connector: nina,
  seeds: [
    { name: 'list', bytes: Buffer.from(JSON.stringify([fire, flood])), settings: {} },
    { name: 'single', bytes: Buffer.from(JSON.stringify(fire)), settings: {} },
  ],
  value: warningSchema,
  tokens: ['"__proto__":', '"info":null', '"polygon":["1,1"]', '[[[[', '1e400'],
};
