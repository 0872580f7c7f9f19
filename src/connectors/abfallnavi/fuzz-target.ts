import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { abfallnavi } from './abfallnavi.ts';
import type { NaviDays } from './model.ts';

const termine = [
  {
    id: 4134780,
    bezirk: { id: 4103952, name: 'R2', gueltigAb: null, fraktionId: 0 },
    datum: '2026-01-05',
  },
  { id: 4134781, bezirk: { id: 4103953, name: 'P1', gueltigAb: null, fraktionId: 1 }, datum: '2026-01-06' },
];
const fraktionen = [
  { id: 0, name: 'Restmüll', farbeRgb: '808080', iconNr: 1 },
  { id: 1, name: 'Papier' },
];
const strasse = {
  ...{ id: 4134672, name: 'Gasse', hausNrList: [{ id: 7, nr: '12a', termine }], plz: null },
  ...{ ortsteilName: 'default', ort: { id: 4103948, name: 'Musterstadt' }, termine: [] },
};

export const target: FuzzTarget<NaviDays, Record<string, never>> = {
  connector: abfallnavi,
  seeds: [
    {
      name: 'streets',
      bytes: Buffer.from(JSON.stringify({ fraktionen, strassen: [strasse] })),
      settings: {},
    },
    { name: 'dates', bytes: Buffer.from(JSON.stringify({ fraktionen, termine })), settings: {} },
  ],
  value: z.strictObject({
    district: z.string().min(1).max(200),
    fraction: z.string().min(1),
    days: z.array(z.iso.date()).min(1).max(2000),
  }),
  tokens: ['"datum":"2026-02-30"', '"fraktionId":9', '"__proto__":', '"bezirk":null', '1e400'],
};
