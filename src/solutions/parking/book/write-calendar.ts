/** One booking as iCalendar (RFC 5545). Pure. */
import { ZONE } from '../../../kernel/clock.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { icalInstant, icalLines, icalText } from '../../../kernel/outward/feeds/ical-values.ts';
import { sayIn } from '../texts.ts';
import type { Booking } from './booking.ts';
import type { BookingView } from './bookings-api.ts';

/** The UID stays, the SEQUENCE is the booking's version: calendars replace the entry. `link`: the room of the booking. */
export function writeBookingCalendar(
  booking: Pick<Booking, 'changedAt'>,
  { view, link, language }: { view: BookingView; link: string; language: Language },
): string {
  const say = sayIn(language);
  const { spot } = view;
  const isOff = view.state.startsWith('cancelled') || view.state === 'lapsed';
  const title = view.lot?.title ?? say('book_calendar_near', { metres: view.near?.within ?? 0 });
  const address = spot && [spot.street, spot.houseNumber].filter((part) => part !== '').join(' ');
  const description = [
    say('book_calendar_code', { code: view.code }),
    spot === null ? say('book_calendar_later') : say('book_calendar_bay', { bay: spot.label }),
    spot?.hint ?? '',
    view.phone === '' ? '' : say('book_mail_phone', { phone: view.phone }),
    link,
  ];
  return icalLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hierzulande//Parken//DE',
    'CALSCALE:GREGORIAN',
    `METHOD:${isOff ? 'CANCEL' : 'PUBLISH'}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'BEGIN:VEVENT',
    `UID:parking-${view.id}@hierzulande`,
    ...[`DTSTAMP:${icalInstant(booking.changedAt)}`, `LAST-MODIFIED:${icalInstant(booking.changedAt)}`],
    `SEQUENCE:${view.version}`,
    ...[`DTSTART:${icalInstant(view.from)}`, `DTEND:${icalInstant(view.until)}`],
    `SUMMARY:${icalText(say(isOff ? 'book_calendar_off' : 'book_calendar_title', { title }))}`,
    ...(spot === null || address === null
      ? []
      : [`LOCATION:${icalText(address)}`, `GEO:${spot.lat};${spot.lon}`]),
    `DESCRIPTION:${icalText(description.filter((part) => part !== '').join('\n'))}`,
    `URL:${link}`,
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
