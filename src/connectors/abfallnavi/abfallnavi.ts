/** The connectors of this folder: days of collection, and the streets to which they belong. See README.md. */
import { z } from 'zod';
import { quoted } from '../../kernel/sources/clean-text.ts';
import { type Connector, type Item, UnreadableFeed } from '../../kernel/sources/connector.ts';
import { fieldsAt, nameAt } from '../../kernel/sources/json/loose-values.ts';
import { type DateFault, dateOf, datesOfStreet } from './dates-in.ts';
import type { NaviDays, NaviStreet } from './model.ts';
import { type NaviPart, partsIn } from './parts-in.ts';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;

const mediaTypes = ['application/json', 'text/json', 'text/plain', 'application/octet-stream'];
const MOST_DISTRICTS = 5000;
const MOST_DAYS = 2000;

export const abfallnavi: Connector<NaviDays, Settings> = {
  id: 'abfallnavi',
  mediaTypes,
  settings,
  read: readDays,
};

export const abfallnaviStreets: Connector<NaviStreet, Settings> = {
  id: 'abfallnavi-streets',
  mediaTypes,
  settings,
  read: readStreets,
};

/** The same date is told at every street of its district: collected by district, told at the end. */
async function* readDays(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item<NaviDays>> {
  const districts = new Map<string, { fraction: string; days: Set<string>; where: string }>();
  const told = new Set<string>();
  for await (const part of partsIn(bytes)) {
    const lists = part.kind === 'date' ? [{ dates: [part.fields] }] : datesOfStreet(part.fields);
    for (const { dates } of lists)
      for (const fields of dates) {
        const found = dateOf(fields, part.fractions);
        if ('code' in found) {
          const key = `${found.code}/${found.told}`;
          if (!told.has(key) && told.size < MOST_DISTRICTS) yield faultOf(found, part.where);
          told.add(key);
          continue;
        }
        const known = districts.get(found.district);
        const district = known ?? { fraction: found.fraction, days: new Set<string>(), where: part.where };
        if (known === undefined) {
          if (districts.size >= MOST_DISTRICTS)
            throw new UnreadableFeed('too-many-districts', `More than ${MOST_DISTRICTS} districts.`);
          districts.set(found.district, district);
        }
        if (district.days.size < MOST_DAYS) district.days.add(found.day);
      }
  }
  for (const [district, { fraction, days, where }] of districts)
    yield { kind: 'value', key: district, where, value: { district, fraction, days: [...days].sort() } };
}

async function* readStreets(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item<NaviStreet>> {
  for await (const part of partsIn(bytes)) if (part.kind === 'street') yield* streetsOf(part);
}

function* streetsOf({ fields, fractions, where }: NaviPart): Generator<Item<NaviStreet>> {
  const street = (nameAt(fields, 'name') ?? '').slice(0, 200).toWellFormed();
  const town = nameAt(fieldsAt(fields, 'ort'), 'name');
  const part = nameAt(fields, 'ortsteilName');
  const locality = part === null || part === 'default' ? null : part.slice(0, 200).toWellFormed();
  for (const { number, dates } of datesOfStreet(fields)) {
    const districts = new Map<string, string>();
    for (const date of dates) {
      const found = dateOf(date, fractions);
      if (!('code' in found)) districts.set(found.district, found.fraction);
    }
    for (const [district, fraction] of districts)
      yield {
        ...{ kind: 'value', where },
        key: [town, locality, street, number, district]
          .map((word) => word ?? '')
          .join('/')
          .slice(0, 600),
        value: { town, locality, street, number, fraction, district },
      };
  }
}

/** Each kind once: the same date stands at every street. Keyless: whose day is missing nobody can tell. */
function faultOf({ code, told }: DateFault, where: string): Item<never> {
  const reason =
    code === 'bad-date'
      ? `${quoted(told)} is no date: the form is 2026-01-31. What is collected on it is missing.`
      : `A date names the fraction ${quoted(told)}, which "fraktionen" does not explain.`;
  return { kind: 'fault', where, key: null, code, reason };
}
