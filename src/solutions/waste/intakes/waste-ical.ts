/** Calendars of waste: read as every calendar, and whole. */
import { type IcalSettings, ical, icalSettings, readCalendar } from '../../../connectors/ical/ical.ts';
import type { CalendarEntry } from '../../../connectors/ical/model.ts';
import type { Connector } from '../../../kernel/sources/connector.ts';
import { districtSetting, namesSetting } from './source-settings.ts';
import { watchDates } from './watch-dates.ts';

const settings = icalSettings.extend({ district: districtSetting, names: namesSetting });
type Settings = IcalSettings & { district: string; names: string[] };

export const wasteIcal: Connector<CalendarEntry, Settings> = {
  ...ical,
  // Some servers put a line of HTML before the calendar and call all of it a page.
  mediaTypes: [...ical.mediaTypes, 'text/html'],
  settings,
  read: (bytes, context) =>
    watchDates(readCalendar(bytes, context, { keepsPast: true }), context.horizon, lastDayOf),
};

function lastDayOf({ occurrences }: CalendarEntry): string {
  const days = occurrences.map((one) => (one.allDay ? one.lastDay : (one.end ?? one.start)).slice(0, 10));
  return days.sort().at(-1) ?? '';
}
