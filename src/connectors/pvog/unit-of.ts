import {
  type Fields,
  fieldsAt,
  listAt,
  nameAt,
  numberAt,
  otherSchema,
  requiredLine,
  requiredObject,
  richAt,
  webAddressAt,
} from './json-values.ts';
import type { PvogAddress, PvogUnit, PvogUnitDetail } from './model.ts';
import { roleOf } from './service-of.ts';
import { instantAt } from './times.ts';

/** "[{id, title, role}]": who is responsible. Throws `UnreadableFeed` for anything else than such a list. */
export function titlesOf(body: unknown, where: string): PvogUnit[] {
  if (!Array.isArray(body)) throw otherSchema(where, 'list at its top');
  const units = body.map((item) => {
    const fields = requiredObject(item, where);
    return {
      id: requiredLine(fields, 'id', where),
      name: requiredLine(fields, 'title', where),
      role: roleOf(fields),
      detail: null,
    };
  });
  // The same unit in the same role once, whichever way the source repeats it.
  const known = new Set<string>();
  return units.filter(({ id, role }) => {
    const key = `${id} ${role.code} ${role.name}`;
    return !known.has(key) && known.add(key);
  });
}

/** Everything about a unit is there or not: address fields are filled unreliably. */
export function unitDetailOf(body: unknown, where: string): PvogUnitDetail {
  const fields = requiredObject(body, where);
  const location = fieldsAt(fields, 'location');
  const channels = listAt(location, 'communications');
  const infos = listAt(fields, 'additionalInformation');
  const info = (type: string) => infos.find((one) => nameAt(one, 'type') === type) ?? {};
  return {
    addresses: listAt(location, 'addresses').flatMap(addressOf).sort(houseFirst),
    phone: channelOf(channels, /telefon|phone/i, /telefax|fax/i),
    fax: channelOf(channels, /fax/i),
    email: mailOf(channels),
    url:
      listAt(fields, 'internetAddresses')
        .map((one) => webAddressAt(one, 'uri'))
        .find((one) => one !== null) ?? null,
    hours: richAt(info('INFO_TIMES'), 'text'),
    accessibility: richAt(info('INFO_ACCESSIBILITY'), 'text'),
    changedAt: instantAt(fields, 'lastUpdate'),
  };
}

/** Value of the first channel whose name fits. */
function channelOf(channels: readonly Fields[], wanted: RegExp, other?: RegExp): string | null {
  const found = channels.find((one) => {
    const name = nameAt(one, 'name') ?? '';
    return wanted.test(name) && !other?.test(name) && nameAt(one, 'value') !== null;
  });
  return found === undefined ? null : nameAt(found, 'value');
}

/** By its form: names of the channel differ ("E-Mail", "Mail"). */
function mailOf(channels: readonly Fields[]): string | null {
  for (const channel of channels) {
    const value = nameAt(channel, 'value')?.replace(/^mailto:/i, '') ?? '';
    if (/^[^\s@/:]+@[^\s@]+\.[^\s@]+$/.test(value)) return value;
  }
  return null;
}

function addressOf(fields: Fields): PvogAddress[] {
  const geo = fieldsAt(fields, 'geo');
  const [lon, lat] = [numberAt(geo, 'longitude'), numberAt(geo, 'latitude')];
  const address = {
    kind: nameAt(fields, 'type'),
    street: nameAt(fields, 'street'),
    postcode: nameAt(fields, 'zip'),
    town: nameAt(fields, 'city'),
    point: lon !== null && lat !== null && Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null,
  };
  return address.street === null && address.town === null && address.point === null ? [] : [address];
}

/** What people can go to stands before where letters go. */
function houseFirst(one: PvogAddress, other: PvogAddress): number {
  return Number(isPost(one)) - Number(isPost(other));
}

function isPost({ kind }: PvogAddress): boolean {
  return /post/i.test(kind ?? '');
}
