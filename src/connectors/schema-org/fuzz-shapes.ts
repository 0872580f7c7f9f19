/** What every thing that is read must be, however damaged the file is; the beginnings of real files where they are there. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FILES = '../shared/data/events/';
export const line = z.string().min(1).max(300);
export const clock = z.string().regex(/^\d\d:\d\d(:\d\d)?$/);
const text = z.string().min(1).max(100_000);
const point = z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
/** Beside the limits of the earth a latitude may be anything: what it means the mapping says. */
export const location = z.strictObject({
  name: line.nullable(),
  address: line.nullable(),
  point: z
    .strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-180).max(180) })
    .nullable(),
});
export const stop = z.strictObject({ name: line, point: point.nullable() });

export const common = {
  id: z.string().min(1).max(600),
  types: z.array(z.string().max(100)).max(50),
  name: line,
  description: text.nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  translations: z.record(
    z.string().regex(/^[a-z]{2,3}$/),
    z.strictObject({ name: line.nullable(), description: text.nullable() }),
  ),
  url: line.nullable(),
  keywords: z.array(z.string().min(1).max(100)).max(50),
  licence: line.nullable(),
  changedAt: z.iso.datetime().nullable(),
  free: z.boolean().nullable(),
  prices: z.array(z.string().min(1).max(700)).max(40),
  access: z.array(line).max(40),
  marks: z.array(z.string().regex(/^\w{1,60}$/)).max(40),
  location,
};

export const date = z.union([
  z.strictObject({
    ...{ key: z.iso.datetime(), allDay: z.literal(false), start: z.iso.datetime() },
    ...{ end: z.iso.datetime().nullable(), zone: z.string().min(1) },
  }),
  z.strictObject({
    ...{ key: z.iso.date(), allDay: z.literal(true), firstDay: z.iso.date(), lastDay: z.iso.date() },
  }),
]);

/** The small file that reads well, and a real one. */
export function seedsOf(own: unknown, real: string) {
  const path = `${FILES}${real}`;
  return [
    { name: 'small', bytes: Buffer.from(JSON.stringify(own)), settings: {} },
    ...(existsSync(path)
      ? [
          {
            name: real,
            bytes: Buffer.from(JSON.stringify(shortOf(readFileSync(path, 'utf8')))),
            settings: {},
          },
        ]
      : []),
  ];
}

/** The real record with its long texts cut: 8 KB are enough to damage. */
function shortOf(file: string): unknown {
  return JSON.parse(file, (_, value: unknown) =>
    typeof value === 'string' ? value.slice(0, 60) : Array.isArray(value) ? value.slice(0, 3) : value,
  );
}

export const TOKENS = [
  ...[
    '"@context":"https://evil.example/c"',
    '"@graph":[',
    '"@id":"genid-1"',
    '"@type":"Event"',
    '"__proto__"',
  ],
  ...[
    '"repeatFrequency":"P1D"',
    '"repeatCount":2000000',
    '"startDate":"0001-01-01"',
    '"endDate":"9999-12-31"',
  ],
  ...[
    '"@value":',
    '"@language":"en"',
    '\\u0000',
    '\\ud800',
    'P0D',
    'P9999Y',
    'PT1S',
    '1e308',
    '"byDay":"SU"',
  ],
];
