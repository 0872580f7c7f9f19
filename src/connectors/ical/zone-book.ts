/** TZID → a zone of the IANA database. */
import type { ReadContext } from '../../kernel/sources/connector.ts';
import { type CalendarZone, offsetsAt } from './vtimezone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

export interface FoundZone {
  /** IANA name, or "+02:00". */
  zone: string;
  note?: { code: string; reason: string };
}

export interface ZoneBook {
  add(zone: CalendarZone): void;
  /** `tzid` as it stands in the file; "" is a floating time, "Z" is UTC. Null if nobody knows the zone. */
  find(tzid: string): FoundZone | null;
}

/** Zones that an unnamed or oddly named one is compared with, the likeliest first. */
const LIKELY = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Europe/Moscow',
  'UTC',
];
const MOST_ZONES = 200;

/** `zone` is that of the source: floating times are meant in it. */
export function zoneBook({
  zone,
  horizon,
}: {
  zone: string;
  horizon: ReadContext<unknown>['horizon'];
}): ZoneBook {
  const brought = new Map<string, CalendarZone>();
  const found = new Map<string, FoundZone | null>();
  let probes: Temporal.Instant[] = [];

  const look = (tzid: string): FoundZone | null => {
    const own = brought.get(tzid);
    if (own !== undefined && probes.length === 0) probes = probesOf(horizon);
    const offsets = own === undefined ? null : offsetsAt(own, probes);
    const name = knownZone(tzid) ?? (own?.location == null ? null : knownZone(own.location));
    if (name !== null) {
      if (offsets === null || isSame(offsets, name, probes)) return { zone: name };
      return {
        zone: name,
        note: {
          code: 'zone-contradicts',
          reason: `The VTIMEZONE of ${name} has other offsets than that zone: those of the zone were used.`,
        },
      };
    }
    if (offsets === null) return null;
    const twin = [zone, ...LIKELY].find((candidate) => isSame(offsets, candidate, probes));
    const fixed = offsets.every((offset) => offset === offsets[0]) ? fixedZone(offsets[0] ?? 0) : null;
    const taken = twin ?? fixed;
    if (taken === null) return null;
    return {
      zone: taken,
      note: {
        code: 'zone-by-offsets',
        reason: `The zone has no known name; its offsets are those of ${taken}.`,
      },
    };
  };

  return {
    add(own) {
      if (brought.size < MOST_ZONES && !brought.has(own.tzid)) {
        brought.set(own.tzid, own);
        found.delete(own.tzid);
      }
    },
    find(tzid) {
      if (tzid === '') return { zone };
      if (tzid === 'Z') return { zone: 'UTC' };
      let answer = found.get(tzid);
      if (answer === undefined) {
        answer = look(tzid);
        if (found.size >= MOST_ZONES) found.clear();
        found.set(tzid, answer);
      }
      return answer;
    },
  };
}

/** The name as Temporal writes it, if it is one of the IANA database or of Windows; also behind a maker's prefix. */
export function knownZone(name: string): string | null {
  const plain = name.trim().replace(/^"(.*)"$/, '$1');
  const windows = Object.hasOwn(WINDOWS_ZONES, plain) ? WINDOWS_ZONES[plain] : undefined;
  if (windows !== undefined) return windows;
  // "/mozilla.org/20050126_1/Europe/Berlin" ends in the name.
  const tail =
    /^\/.*?\/((?:Europe|Africa|America|Asia|Atlantic|Australia|Indian|Pacific|Etc)\/[A-Za-z_/+-]+)$/;
  const candidate = tail.exec(plain)?.[1] ?? plain;
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,50}$/.test(candidate)) return null;
  try {
    return new Temporal.ZonedDateTime(0n, candidate).timeZoneId;
  } catch {
    // RangeError: no zone of that name.
    return null;
  }
}

/** Every fifth day of the horizon: rules that change on another Sunday are told apart. */
function probesOf({ from, until }: ReadContext<unknown>['horizon']): Temporal.Instant[] {
  const probes: Temporal.Instant[] = [];
  for (
    let at = from;
    Temporal.Instant.compare(at, until) < 0 && probes.length < 400;
    at = at.add({ hours: 120 })
  )
    probes.push(at);
  return probes;
}

function isSame(offsets: readonly number[], zone: string, probes: readonly Temporal.Instant[]): boolean {
  return probes.every(
    (probe, index) => probe.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9 === offsets[index],
  );
}

function fixedZone(offset: number): string | null {
  if (offset % 60 !== 0 || Math.abs(offset) > 14 * 3_600) return null;
  const minutes = Math.abs(offset) / 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
