/** Parts that services and offices share: who it is, where it is told, lists of links and points. Pure. */
import type { Fault } from '../../kernel/sources/connector.ts';
import {
  type Fields,
  fieldsAt,
  isFields,
  isWebAddress,
  lineAt,
  listAt,
  nameAt,
  richAt,
  webAddressAt,
} from '../../kernel/sources/json/loose-values.ts';
import type { DldbLink, DldbPoint } from './model.ts';

export interface Note {
  code: string;
  reason: string;
}

/** The fields of a record with its key, or why it is none. */
export function recordOf(
  value: unknown,
  where: string,
): { id: string; name: string; fields: Fields } | { fault: Fault } {
  const fault = (code: string, reason: string, key: string | null = null) => ({
    fault: { where, key, code, reason },
  });
  if (!isFields(value))
    return fault('no-record', 'This is no object: a record with id and name is expected.');
  const id = lineAt(value, 'id');
  if (id === null) return fault('no-id', 'The record has no id: it cannot be told apart from others.');
  const name = nameAt(value, 'name');
  if (name === null) return fault('no-name', 'The record has no name.', id);
  return { id, name, fields: value };
}

/** Page, change and language of a record. `placeholder` is what the source writes into its address for the id. */
export function metaOf(fields: Fields, id: string, placeholder: string) {
  const meta = fieldsAt(fields, 'meta');
  const address = lineAt(meta, 'url')?.replaceAll(placeholder, encodeURIComponent(id)) ?? null;
  return {
    url: address !== null && isWebAddress(address) ? address : null,
    changedAt: instantOf(lineAt(meta, 'lastupdate')),
    language: /^[a-z]{2,3}(?![a-z])/.exec(lineAt(meta, 'locale') ?? '')?.[0] ?? 'de',
  };
}

/**
 * Instant with its offset. A time without one is no instant, and in München's export only the time at which it was
 * written, the same in every record: null.
 */
function instantOf(text: string | null): string | null {
  if (text === null) return null;
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    return null;
  }
}

export function linksAt(fields: Fields, name: string): DldbLink[] {
  return listAt(fields, name).flatMap((one) => linkOf(one) ?? []);
}

/** Web and mail addresses only. */
export function linkOf(fields: Fields): DldbLink | null {
  const href = lineAt(fields, 'link') ?? '';
  if (!isWebAddress(href) && !/^mailto:[^\s@]+@[^\s@]+$/i.test(href)) return null;
  return { text: nameAt(fields, 'name') ?? nameAt(fields, 'description') ?? href, href };
}

/** Documents, conditions and laws have a name, or only a description. */
export function pointsAt(fields: Fields, name: string): DldbPoint[] {
  return listAt(fields, name).flatMap((one) => {
    const [title, about] = [nameAt(one, 'name'), richAt(one, 'description')];
    const url = webAddressAt(one, 'link');
    if (title !== null) return [{ text: title, about, url }];
    const [first, ...rest] = about;
    return first?.type === 'paragraph' ? [{ text: first.text, about: rest, url }] : [];
  });
}

/** An appointment as both dialects write it. München's link is the page where one is booked. */
export function appointmentOf(fields: Fields): {
  appointmentUrl: string | null;
  hasAppointments: boolean | null;
} {
  const appointment = fieldsAt(fields, 'appointment');
  const allowed = Object.hasOwn(appointment, 'allowed') ? appointment.allowed : null;
  return {
    appointmentUrl: allowed === false ? null : webAddressAt(appointment, 'link'),
    hasAppointments: typeof allowed === 'boolean' ? allowed : null,
  };
}
