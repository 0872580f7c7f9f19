/** The connector `ical`: iCalendar (RFC 5545) → entries of a calendar with their dates. See README.md. */
import { z } from 'zod';
import type { Connector, Item, ReadContext } from '../../kernel/sources/connector.ts';
import { components } from './components.ts';
import { entryOf } from './entry.ts';
import { eventPartOf } from './event-part.ts';
import { groups } from './groups.ts';
import type { CalendarEntry } from './model.ts';
import { horizonOf } from './occurrences.ts';
import { calendarZoneOf } from './vtimezone.ts';
import { knownZone, zoneBook } from './zone-book.ts';

export const icalSettings = z.strictObject({
  /** Zone of times that have none, as the IANA database names it. */
  zone: z
    .string()
    .refine((name) => knownZone(name) !== null, 'connector_ical_zone_unknown')
    .default('Europe/Berlin')
    .meta({ label: 'connector_ical_zone', hint: 'connector_ical_zone_hint' }),
});
export type IcalSettings = z.infer<typeof icalSettings>;

export const ical: Connector<CalendarEntry, IcalSettings> = {
  id: 'ical',
  // Many servers do not know the format and send it as plain text or as bytes.
  mediaTypes: ['text/calendar', 'application/ics', 'text/plain', 'application/octet-stream'],
  settings: icalSettings,
  read: (bytes, context) => readCalendar(bytes, context),
};

/** As the connector reads; `keepsPast`: dates that no rule made are kept however long ago they were. */
export async function* readCalendar(
  bytes: AsyncIterable<Uint8Array>,
  { settings: { zone }, horizon }: Pick<ReadContext<IcalSettings>, 'settings' | 'horizon'>,
  { keepsPast = false }: { keepsPast?: boolean } = {},
): AsyncGenerator<Item<CalendarEntry>> {
  const zones = zoneBook({ zone, horizon });
  const waiting = groups();
  const context = { zone, zones, horizon, isWithin: horizonOf({ zone, horizon }), keepsPast };
  for await (const component of components(bytes)) {
    if (component.kind === 'fault' || component.kind === 'note') yield component;
    else if (component.kind === 'zone') {
      const brought = calendarZoneOf(component.lines);
      if (brought !== null) zones.add(brought);
    } else {
      const part = eventPartOf(component);
      if ('code' in part) yield { kind: 'fault', ...part };
      else
        for (const left of waiting.add(part)) {
          if ('code' in left) yield { kind: 'note', ...left };
          else yield* entryOf(left, context);
        }
    }
  }
  for (const group of waiting.end()) yield* entryOf(group, context);
}
