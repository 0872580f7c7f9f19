import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { awido } from './awido.ts';
import type { AwidoDays } from './model.ts';

const answer = {
  fracts: [
    { id: '1', nm: 'Restmüll 2-wöchentlich', snm: 'R2' },
    { id: '2', nm: 'Biotonne', snm: 'BT' },
  ],
  calendar: [
    { dt: '20260101', fr: [], ad: null, ft: 'Neujahr' },
    { dt: '20260107', fr: ['R2', 'BT'], ad: [], ft: '' },
    { dt: '20260121', fr: ['R2'], ad: [], ft: '' },
  ],
};
const bundle = [
  { oid: 'a1', place: 'Musterstadt', street: 'Gasse', addon: '1', ...answer },
  { oid: 'a2', place: 'Musterstadt', street: 'Gasse', addon: '30 /1', ...answer },
];

export const target: FuzzTarget<AwidoDays, Record<string, never>> = {
  connector: awido,
  seeds: [
    { name: 'one answer', bytes: Buffer.from(JSON.stringify(answer)), settings: {} },
    { name: 'a bundle', bytes: Buffer.from(JSON.stringify(bundle)), settings: {} },
    {
      name: 'lines',
      bytes: Buffer.from(bundle.map((one) => JSON.stringify(one)).join('\n')),
      settings: {},
    },
  ],
  value: z.strictObject({
    district: z.string().max(200),
    code: z.string().min(1),
    fraction: z.string().min(1),
    days: z.array(z.iso.date()).min(1).max(2000),
  }),
  tokens: ['"dt":"20260229"', '"fr":["XX"]', '"__proto__":', '"fracts":null', '1e400'],
};
