import type { Clock } from '../../kernel/clock.ts';
import type { Config } from '../../kernel/config.ts';
import { bad, type Finding, good, isPublic, note } from '../finding.ts';

/** Seconds: codes live for minutes, and a database beside us has the same clock but for the way. */
const MOST = 5;
/** The header of HTTP has whole seconds, and the way there and back is part of it. */
const MOST_OUTSIDE = 30;
const PATIENCE = 5_000;

/** Whether the clock of this machine is that of the database, and of the web server in front. */
export async function checkClock({
  config,
  clock,
  databaseNow,
}: {
  config: Pick<Config, 'publicUrl'>;
  clock: Clock;
  databaseNow: () => Promise<string>;
}): Promise<Finding[]> {
  const database = await away(clock, databaseNow);
  return [
    database > MOST
      ? bad(
          `The clocks of this machine and of the database differ by ${Math.round(database)} s.`,
          'Let both be set by NTP: codes and sessions would end too early or too late.',
        )
      : good('The clocks of this machine and of the database agree.'),
    ...(isPublic(config) ? [await checkOutside(config.publicUrl, clock)] : []),
  ];
}

/** The clock of what answers at the public address, by the date that it sends. */
export async function checkOutside(publicUrl: string, clock: Clock): Promise<Finding> {
  try {
    const seconds = await away(clock, async () => {
      const answer = await fetch(`${publicUrl}/health/live`, {
        ...{ method: 'HEAD', signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' },
      });
      return instantOf(answer.headers.get('date') ?? '');
    });
    if (seconds > MOST_OUTSIDE)
      return bad(
        `The clocks of this machine and of ${publicUrl} differ by ${Math.round(seconds)} s.`,
        'Let both be set by NTP.',
      );
    return good(`The clocks of this machine and of ${publicUrl} agree.`);
  } catch {
    // Nobody answers, or without a time: that is the finding.
    return note(
      `${publicUrl} cannot be reached from here, so that its clock is not known.`,
      'Start the house, or check PUBLIC_URL.',
    );
  }
}

/** Seconds between our clock and another. */
async function away(clock: Clock, ask: () => Promise<string>): Promise<number> {
  const before = clock.now();
  const there = Temporal.Instant.from(await ask());
  return Math.abs(there.since(before).total('seconds'));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, IMF-fixdate) → "1994-11-06T08:49:37Z". Throws for everything else. */
function instantOf(header: string): string {
  const found = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(header);
  const month = MONTHS.indexOf(found?.[2] ?? '') + 1;
  if (found === null || month === 0) throw new RangeError('no date of HTTP');
  return `${found[3]}-${String(month).padStart(2, '0')}-${found[1]}T${found[4]}Z`;
}
