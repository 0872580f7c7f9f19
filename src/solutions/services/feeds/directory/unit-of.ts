/** An organisational unit of a message as an office of ours, with what it answers for. Parts of addresses may be missing. */
import type { XzufiAddress, XzufiUnit } from '../../../../connectors/xzufi/model.ts';
import { quoted } from '../../../../kernel/sources/clean-text.ts';
import type { MapContext, MapResult } from '../../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../../kernel/sources/place-of-point.ts';
import { type DirectoryRecord, NOTHING_MORE, type OfficeRecord } from '../records.ts';
import { inOthers, languageOf } from './by-language.ts';
import { commonOf } from './common-of.ts';
import { competencesOf } from './competences-of.ts';
import { copy } from './text-modules.ts';

const NO_ADDRESS: OfficeRecord['address'] = { street: null, postcode: null, town: null, hint: null };

export function unitOf(
  value: XzufiUnit,
  context: Pick<MapContext, 'source' | 'places'>,
): MapResult<DirectoryRecord> {
  const { ownerArs } = context.source;
  const language = languageOf(value.names);
  if (language === null)
    return { fault: { code: 'no-name', reason: 'The organisational unit has no name: give it one.' } };
  const address = bestAddress(value.addresses);
  const at = whereItLies(address, context);
  const { rows, notes } = competencesOf(value.competences, { kind: 'unit', key: value.key }, context);
  const parent = value.parent === value.key ? null : value.parent;
  const office: OfficeRecord = {
    ...NOTHING_MORE.office,
    ...commonOf(value, { language, name: value.names[language] ?? '', ownerArs }),
    ...textsIn(language, value),
    translations: inOthers(language, languagesOf(value), (other) => ({
      name: value.names[other],
      ...textsIn(other, value),
    })),
    parent,
    officialName: null,
    otherNames: [],
    organisation: null,
    unit: null,
    address: address === undefined ? NO_ADDRESS : writtenAddress(address),
    point: at.point,
    contact: contactOf(value.contact),
    services: [],
    hiddenServices: [],
  };
  return {
    ars: at.ars,
    record: { type: 'unit', office, competences: rows },
    notes: [
      ...at.notes,
      ...(parent === value.parent
        ? []
        : [{ code: 'unit-cycle', reason: `The unit ${quoted(value.key)} stands above itself: left out.` }]),
      ...notes,
    ],
  };
}

function textsIn(language: string, { about, hours, accessibility }: XzufiUnit) {
  return {
    about: copy(about[language] ?? []),
    hours: copy(hours[language] ?? []),
    accessibility: copy(accessibility[language] ?? []),
  };
}

function languagesOf({ names, about, hours, accessibility }: XzufiUnit): string[] {
  return [names, about, hours, accessibility].flatMap((one) => Object.keys(one));
}

/** The one with a street, else with a town; the first of equals. */
function bestAddress(addresses: readonly XzufiAddress[]): XzufiAddress | undefined {
  return (
    addresses.find(({ street, town }) => street !== null && town !== null) ??
    addresses.find(({ street, town, postcode }) => (street ?? town ?? postcode) !== null) ??
    addresses[0]
  );
}

function writtenAddress({ street, postcode, town, hint }: XzufiAddress): OfficeRecord['address'] {
  return { street: filled(street), postcode: filled(postcode), town: filled(town), hint: filled(hint) };
}

/** A unit with a wrong point is still one: it is kept without, and the report says so. */
function whereItLies(
  address: XzufiAddress | undefined,
  { source: { ownerArs }, places }: Pick<MapContext, 'source' | 'places'>,
) {
  const point = address?.point ?? null;
  if (point === null) return { ars: ownerArs, point, notes: [] };
  const found = placeOfPoint(point, places);
  if ('ars' in found) return { ars: found.ars, point: { lon: point.lon, lat: point.lat }, notes: [] };
  return { ars: ownerArs, point: null, notes: [found.fault] };
}

/** Addresses without scheme, and such that a browser would run, are none. */
function contactOf({ phone, fax, email, url }: XzufiUnit['contact']): OfficeRecord['contact'] {
  const web = filled(url);
  return {
    phone: filled(phone),
    fax: filled(fax),
    email: filled(email),
    url: web !== null && /^https?:\/\//i.test(web) ? web : null,
  };
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
