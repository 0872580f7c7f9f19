/** The connectors of this folder: days of collection, and the streets to which they belong. See README.md. */

import { z } from 'zod';
import { quoted } from '../../kernel/sources/clean-text.ts';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import type { Area } from './area-of.ts';
import { areasIn } from './areas-in.ts';
import { createDistrictBook } from './district-book.ts';
import type { AwidoDays, AwidoStreet } from './model.ts';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;

const mediaTypes = [
  'application/json',
  'text/json',
  'text/plain',
  'application/x-ndjson',
  'application/octet-stream',
];

export const awido: Connector<AwidoDays, Settings> = {
  id: 'awido',
  mediaTypes,
  settings,
  read: (bytes) => readWith(bytes, daysOf),
};

export const awidoStreets: Connector<AwidoStreet, Settings> = {
  id: 'awido-streets',
  mediaTypes,
  settings,
  read: (bytes) => readWith(bytes, streetOf),
};

interface Found {
  area: Area;
  where: string;
  district: string;
  isNew: boolean;
  differs: boolean;
}

async function* readWith<Value>(
  bytes: AsyncIterable<Uint8Array>,
  itemsOf: (found: Found) => Iterable<Item<Value>>,
): AsyncGenerator<Item<Value>> {
  const book = createDistrictBook();
  for await (const { where, area } of areasIn(bytes))
    if (area === null)
      yield {
        ...{ kind: 'fault', where, key: null, code: 'no-answer' },
        reason: 'This is no answer for an address: "calendar" and "fracts" are expected.',
      };
    else yield* itemsOf({ area, where, ...book.enter(area) });
}

function* daysOf({ area, where, district, isNew, differs }: Found): Generator<Item<AwidoDays>> {
  if (differs)
    yield {
      ...{
        kind: 'fault',
        where,
        key: `${district}/${area.oid ?? where}`.slice(0, 600),
        code: 'district-differs',
      },
      reason: `The district ${quoted(district)} has other days at another address: the first ones were taken.`,
    };
  if (!isNew) return;
  for (const code of area.unknown)
    yield {
      ...{ kind: 'fault', where, key: keyOf(district, code), code: 'unknown-fraction' },
      reason: `The calendar uses the fraction ${quoted(code)}, which "fracts" does not explain.`,
    };
  for (const told of area.badDates)
    yield {
      ...{ kind: 'fault', where, key: `${district}/${where}/${told}`.slice(0, 600), code: 'bad-date' },
      reason: `${quoted(told)} is no date: the form is 20260131. What is collected on it is missing.`,
    };
  for (const [code, { name, days }] of area.fractions)
    yield {
      kind: 'value',
      key: keyOf(district, code),
      where,
      value: { district, code, fraction: name, days },
    };
}

function* streetOf({ area, where, district }: Found): Generator<Item<AwidoStreet>> {
  const { oid, town, number } = area;
  const street = area.street ?? town;
  if (street === null)
    yield {
      ...{ kind: 'fault', where, key: oid === null ? null : oid, code: 'no-street' },
      reason: 'The answer does not say for which address it is: add "place", "street" and "addon" to it.',
    };
  else
    yield {
      ...{ kind: 'value', key: oid ?? [town, street, number].join('/').slice(0, 600), where },
      value: { town, street: street.slice(0, 200), number, district },
    };
}

function keyOf(district: string, code: string): string {
  return `${district}/${code}`.slice(0, 600);
}
