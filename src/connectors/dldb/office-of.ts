/** One office of an export in our shape, or why not. Pure. */
import type { Item } from '../../kernel/sources/connector.ts';
import {
  type Fields,
  fieldsAt,
  flagAt,
  lineAt,
  linesAt,
  listAt,
  nameAt,
  numberAt,
  richAt,
  webAddressAt,
} from '../../kernel/sources/json/loose-values.ts';
import { plainTextOf } from '../../kernel/text/rich-text.ts';
import { hoursOf } from './hours-of.ts';
import type { DldbOffice } from './model.ts';
import { appointmentOf, metaOf, type Note, recordOf } from './parts.ts';

export function officeOf(value: unknown, where: string): Item<DldbOffice> {
  const record = recordOf(value, where);
  if ('fault' in record) return { kind: 'fault', ...record.fault };
  const { id, name, fields } = record;
  const notes: Note[] = [];
  const shown = nameAt(fields, 'displayName') ?? name;
  const meta = metaOf(fields, id, '{locationId}');
  const office: DldbOffice = {
    id,
    name: shown,
    officialName: shown === name ? null : name,
    otherNames: linesAt(fields, 'displayNameAlternatives')
      .map(plainTextOf)
      .filter((line) => line !== ''),
    organisation: nameAt(fields, 'organization') ?? nameAt(fieldsAt(fields, 'authority'), 'name'),
    unit: nameAt(fields, 'organizationUnit'),
    kind: lineAt(fields, 'office'),
    isPublic: flagAt(fields, 'public') ?? true,
    address: addressOf(fieldsAt(fields, 'address')),
    point: pointOf(fieldsAt(fields, 'geo'), notes),
    contact: contactOf(fieldsAt(fields, 'contact')),
    hours: hoursOf(fields, meta.language),
    accessibility: richAt(fields, 'accessibility'),
    ...meta,
    services: servicesOf(fields),
  };
  return { kind: 'value', key: id, where, value: office, ...(notes.length > 0 && { notes }) };
}

function addressOf(fields: Fields): DldbOffice['address'] {
  const street = [nameAt(fields, 'street'), nameAt(fields, 'house_number')].filter((part) => part !== null);
  return {
    street: street.length === 0 ? null : street.join(' '),
    postcode: nameAt(fields, 'postal_code'),
    town: nameAt(fields, 'city'),
    hint: nameAt(fields, 'hint'),
  };
}

/**
 * Berlin's export of 2016 has 53.45/13.45 in all 496 offices. Two decimals are a kilometre: no office was ever
 * measured so, whatever the digits are.
 */
function pointOf(geo: Fields, notes: Note[]): DldbOffice['point'] {
  const [lon, lat] = [numberAt(geo, 'lon'), numberAt(geo, 'lat')];
  if (lon === null || lat === null) return null;
  if (![lon, lat].every(isRound)) return { lon, lat };
  notes.push({
    code: 'placeholder-point',
    reason: `The point ${lat}/${lon} is rounded to a kilometre: a placeholder, left out.`,
  });
  return null;
}

function isRound(degrees: number): boolean {
  return Math.abs(degrees * 100 - Math.round(degrees * 100)) < 1e-6;
}

function contactOf(fields: Fields): DldbOffice['contact'] {
  const email = lineAt(fields, 'email');
  return {
    phone: nameAt(fields, 'phone'),
    fax: nameAt(fields, 'fax'),
    email: email !== null && /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? email : null,
    url: webAddressAt(fields, 'webinfo'),
  };
}

function servicesOf(fields: Fields): DldbOffice['services'] {
  // Services for which the source says that the office is not to be shown.
  const hidden = new Set(linesAt(fields, 'dontShowByServices'));
  const seen = new Set<string>();
  return listAt(fields, 'services').flatMap((one) => {
    const serviceId = lineAt(one, 'service');
    if (serviceId === null || seen.has(serviceId)) return [];
    seen.add(serviceId);
    const minutes = numberAt(one, 'duration');
    return [
      {
        serviceId,
        ...appointmentOf(one),
        durationMinutes: minutes !== null && minutes > 0 && minutes <= 1440 ? Math.round(minutes) : null,
        isPublic: (flagAt(one, 'public') ?? true) && !hidden.has(serviceId),
      },
    ];
  });
}
