import type { Kysely } from 'kysely';
import { bad, type Finding, good, note } from '../finding.ts';
import { type FeedRow, hasTable, readFeeds } from '../store.ts';

/** Failures in a row that are no accident any more. */
const OFTEN = 3;
/** Days before the end of a contract at which somebody should think of it. */
const AHEAD = 60;

/** Feeds that fail or wait, and contracts that end. `today` is a civil date. */
export async function checkFeeds(db: Kysely<unknown>, today: Temporal.PlainDate): Promise<Finding[]> {
  if (!(await hasTable(db, 'kernel.source'))) return [];
  const all = await readFeeds(db);
  const findings = all.flatMap((feed) => [...state(feed), ...dates(feed, today)]);
  if (findings.length > 0) return findings;
  return [good(all.length === 0 ? 'No feeds are connected.' : `All ${all.length} feeds are in order.`)];
}

function state({ id, name, state, failures, isHeld, fault }: FeedRow): Finding[] {
  if (state === 'paused') return [];
  if (isHeld)
    return [
      bad(
        `The feed "${name}" waits: its size changed tenfold.`,
        `Look at it by npm run hier -- source report ${id}, then accept ${id}.`,
      ),
    ];
  if (failures === 0) return [];
  const found = failures >= OFTEN ? bad : note;
  return [
    found(
      `The feed "${name}" failed ${failures} times in a row (${fault ?? 'unknown'}).`,
      `See npm run hier -- source report ${id}, and the table of faults in docs/operate.md.`,
    ),
  ];
}

function dates({ name, contractEnd, reviewDate }: FeedRow, today: Temporal.PlainDate): Finding[] {
  const findings: Finding[] = [];
  const before = (date: string, day: Temporal.PlainDate) => Temporal.PlainDate.compare(date, day) < 0;
  if (contractEnd !== null && before(contractEnd, today))
    findings.push(
      bad(`The contract of the feed "${name}" ended on ${contractEnd}.`, 'Renew it, or remove the feed.'),
    );
  else if (contractEnd !== null && before(contractEnd, today.add({ days: AHEAD })))
    findings.push(note(`The contract of the feed "${name}" ends on ${contractEnd}.`, 'Renew it in time.'));
  if (reviewDate !== null && before(reviewDate, today))
    findings.push(
      note(`The feed "${name}" was to be looked at on ${reviewDate}.`, 'Look at it, and set the next day.'),
    );
  return findings;
}
