/** The connectors of this folder: days of collection, and the streets to which they belong. See README.md. */
import { z } from 'zod';
import { quoted } from '../../kernel/sources/clean-text.ts';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import { lineAt, listAt, memberOf } from '../../kernel/sources/json/loose-values.ts';
import { datesOf } from './dates-of.ts';
import type { JumoDays, JumoStreet } from './model.ts';
import { namesOf, partsIn } from './parts-in.ts';
import { areaName, hasStreets, ownName, streetOfCity, streetsOf } from './streets-of.ts';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;

const mediaTypes = ['application/json', 'text/json', 'text/plain', 'text/html', 'application/octet-stream'];

/** More keep their numbers as names. */
const MOST_AREAS = 50_000;

export const jumomind: Connector<JumoDays, Settings> = {
  id: 'jumomind',
  mediaTypes,
  settings,
  read: readDays,
};

export const jumomindStreets: Connector<JumoStreet, Settings> = {
  id: 'jumomind-streets',
  mediaTypes,
  settings,
  read: readStreets,
};

async function* readDays(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item<JumoDays>> {
  for await (const part of partsIn(bytes)) {
    const { where, context } = part;
    if (part.kind === 'alone') yield* daysOf(part.entries, { where, names: context.names, district: '' });
    if (part.kind !== 'areas') continue;
    const district = areaName(part.fields);
    if (district === null)
      yield {
        ...{ kind: 'fault', where, key: null, code: 'no-area' },
        reason: 'The area has no "area_id": nobody can tell to which streets its days belong.',
      };
    else {
      const names = new Map([...context.names, ...namesOf(memberOf(part.fields, 'trash'))]);
      yield* daysOf(listAt(part.fields, 'dates'), { where, names, district });
    }
  }
}

function* daysOf(
  entries: readonly unknown[],
  { where, names, district }: { where: string; names: ReadonlyMap<string, string>; district: string },
): Generator<Item<JumoDays>> {
  const { fractions, badDates, unknown } = datesOf(entries, names);
  for (const code of unknown)
    yield {
      ...{ kind: 'fault', where, key: keyOf(district, code), code: 'unknown-fraction' },
      reason: `A date names the fraction ${quoted(code)}, which neither "trash" nor the date itself explains.`,
    };
  for (const told of badDates)
    yield {
      ...{ kind: 'fault', where, key: `${district}/${where}/${told}`.slice(0, 600), code: 'bad-date' },
      reason: `${quoted(told)} is no date: the form is 2026-01-31. What is collected on it is missing.`,
    };
  for (const [code, { name, days }] of fractions)
    yield {
      ...{ kind: 'value', key: keyOf(district, code), where },
      value: {
        ...{ district, code, fraction: name },
        days: [...days].sort().map(([date, note]) => ({ date, note })),
      },
    };
}

async function* readStreets(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item<JumoStreet>> {
  const names = new Map<string, string>();
  for await (const part of partsIn(bytes)) {
    if (part.kind === 'alone') continue;
    const { fields, where, context } = part;
    if (part.kind === 'areas') {
      const [id, name] = [lineAt(fields, 'area_id'), ownName(fields)];
      if (id !== null && name !== null && names.size < MOST_AREAS) names.set(id, name);
      continue;
    }
    if (part.kind === 'cities' && hasStreets(fields)) continue;
    const whole = part.kind === 'cities' ? streetOfCity(fields, names) : null;
    const streets =
      part.kind === 'streets' ? streetsOf(fields, context.town, names) : whole === null ? [] : [whole];
    if (streets.length === 0)
      yield {
        ...{ kind: 'fault', where, key: null, code: 'no-area' },
        reason: 'A street needs "name", and "area_id" or "houseNumbers" with areas.',
      };
    for (const street of streets)
      yield {
        ...{ kind: 'value', where, value: street },
        key: [street.town ?? '', street.street, street.number ?? ''].join('/').slice(0, 600),
      };
  }
}

function keyOf(district: string, code: string): string {
  return `${district}/${code}`.slice(0, 600);
}
