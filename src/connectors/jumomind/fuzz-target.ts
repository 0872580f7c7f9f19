import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { jumomind } from './jumomind.ts';
import type { JumoDays } from './model.ts';

const dates = [
  { id: '1', day: '2026-01-07', trash_name: 'REST_2W', title: 'Restmüll 14-täglich', description: '' },
  { id: '2', day: '2026-01-08', trash_name: 'BIO', title: 'Bio', description: 'Feiertag' },
];
const older = [{ _data: [{ cal_date: '2026-01-07', cal_garbage_type: 'BIO', cal_comment: '' }] }];
const bundle = {
  city: { id: 106, name: 'Musterstadt', area_id: 94, has_streets: true },
  trash: [{ name: 'BIO', _name: 'bio', title: 'Bio' }],
  areas: [
    { area_id: 94, dates: older },
    { area_id: 95, area_name: 'Nord', dates },
  ],
  streets: [{ name: 'Gasse', _name: 'gasse', area_id: 94, houseNumbers: [['9 1/2', 95]] }],
};

export const target: FuzzTarget<JumoDays, Record<string, never>> = {
  connector: jumomind,
  seeds: [
    { name: 'one answer', bytes: Buffer.from(JSON.stringify(dates)), settings: {} },
    { name: 'a bundle', bytes: Buffer.from(JSON.stringify(bundle)), settings: {} },
  ],
  value: z.strictObject({
    district: z.string().max(200),
    code: z.string(),
    fraction: z.string().min(1),
    days: z
      .array(z.strictObject({ date: z.iso.date(), note: z.string().min(1).nullable() }))
      .min(1)
      .max(2000),
  }),
  tokens: ['"day":"2026-02-30"', '"_data":', '"__proto__":', '"area_id":null', '1e400'],
};
