/** An office in words: address, contact, appointment. */
import type { FactRow } from '../../../kernel/solution.ts';
import type { OfficeRecord, ServiceRecord } from '../feeds/records.ts';
import type { Say } from '../texts.ts';

/** "Implerstraße 11, 81371 München"; '' where the feed says nothing. Single parts may be missing. */
export function writeAddress({ street, postcode, town }: OfficeRecord['address']): string {
  const below = [postcode, town].filter((part) => part !== null).join(' ');
  return [street ?? '', below].filter((part) => part !== '').join(', ');
}

/** Address, phone, mail, web, with what is missing said. */
export function contactRows(
  { address, contact, language: lang }: OfficeRecord,
  notGiven: string,
  say: Say,
): FactRow[] {
  const { phone, fax, email, url } = contact;
  const written = writeAddress(address);
  return [
    {
      label: say('row_address'),
      ...(written === '' ? { value: notGiven } : { value: written, lang }),
      ...(address.hint !== null && { note: address.hint, noteLang: lang }),
    },
    phone === null
      ? { label: say('row_phone'), value: notGiven }
      : { label: say('row_phone'), value: phone, href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` },
    ...(email === null ? [] : [{ label: say('row_email'), value: email, href: `mailto:${email}` }]),
    ...(fax === null ? [] : [{ label: say('row_fax'), value: fax }]),
    ...(url === null ? [] : [{ label: say('row_web'), value: url, href: url }]),
  ];
}

/** How to get an appointment for a service at one office, as the feed says it. */
export function appointmentRow(
  { appointmentUrl, hasAppointments }: ServiceRecord['offices'][number],
  notGiven: string,
  say: Say,
): FactRow {
  const label = say('row_appointment');
  if (appointmentUrl !== null) return { label, value: say('appointment_book'), href: appointmentUrl };
  if (hasAppointments === null) return { label, value: notGiven };
  return { label, value: say(hasAppointments ? 'appointment_without_link' : 'appointment_none') };
}
