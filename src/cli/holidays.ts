/** `npm run hier -- holidays import …`: the table of school holidays of a Land. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { csv } from '../connectors/csv/csv.ts';
import { ical } from '../connectors/ical/ical.ts';
import { licenceOf } from '../kernel/attribution/licences.ts';
import {
  type HolidayLine,
  type ReadTable,
  readTable,
} from '../kernel/calendar/school-holidays/read-table.ts';
import { replaceSchoolHolidays } from '../kernel/calendar/school-holidays/store.ts';
import { UnreadableFeed } from '../kernel/sources/connector.ts';
import { type CommandHouse, inHouse, type LendHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';

export const HOLIDAYS_HELP = `  npm run hier -- holidays import <file.csv|file.ics> --land <ARS of the Land> --source <name> --licence <id>
      School holidays that recurrences leave out: columns name, first, last; or a calendar of whole days.
      What was known of the Land between first and last day is replaced. Lines that are wrong are named one by one;
      the others count, and what they do not touch stays.`;

const MOST_LINES = 5_000;
/** All that a table may hold: twenty years around today. */
const HORIZON = {
  from: Temporal.Instant.from('2000-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2100-01-01T00:00:00Z'),
};

export async function holidays(args: string[], lend: LendHouse = inHouse): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args, allowPositionals: true },
    options: { land: { type: 'string' }, source: { type: 'string' }, licence: { type: 'string' } },
  });
  const [verb, file, ...more] = positionals;
  const { land, source, licence } = values;
  if (verb !== 'import' || file === undefined || more.length > 0 || !land || !source || !licence)
    throw new UsageError(
      'Try: npm run hier -- holidays import <file> --land … --source … --licence …, or --help.',
    );
  if (licenceOf(licence) === undefined)
    throw new UsageError(
      `The licence "${licence}" is not known here: name one as GovData or SPDX writes it.`,
    );
  const table = await readFileOf(file);
  return lend((house) => importTable(house, table, { land, source, licence }));
}

async function importTable(
  { db, places, clock }: CommandHouse,
  { days, faults }: ReadTable,
  { land, source, licence }: { land: string; source: string; licence: string },
): Promise<number> {
  const state = places.get(land);
  if (!state?.levels.includes('state'))
    throw new UsageError(`${land} is no Land: give its key of 12 digits, for example 050000000000.`);
  for (const { where, reason } of faults) console.error(`${where}: ${reason}`);
  if (days.length === 0) {
    console.error('There are no holidays in it. Nothing was changed.');
    return 2;
  }
  const isWhole = faults.length === 0;
  const { removed } = await db
    .transaction()
    .execute((trx) => replaceSchoolHolidays(trx, land, { days, isWhole, source, licence, now: clock.now() }));
  const last = days
    .map((one) => one.last)
    .sort()
    .at(-1);
  console.log(`${state.name}: ${days.length} holidays until ${last}, ${removed} older ones replaced.`);
  if (isWhole) return 0;
  console.error(`Lines left out: ${faults.length}. Mend them and import the file again.`);
  return 2;
}

/** What is in a file; lines that cannot even be read are faults like those whose days make no sense. */
async function readFileOf(file: string): Promise<ReadTable> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new UsageError(`There is no file ${file}.`);
  if (!found.isFile()) throw new UsageError(`${file} is no file.`);
  try {
    const { lines, faults } = await linesOf(file);
    const read = readTable(lines);
    return { days: read.days, faults: [...faults, ...read.faults] };
  } catch (error) {
    if (error instanceof UnreadableFeed) throw new UsageError(`${file}: ${error.message}`, { cause: error });
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      throw new UsageError(`${file} may not be read by this account.`, { cause: error });
    throw error;
  }
}

async function linesOf(file: string): Promise<{ lines: HolidayLine[]; faults: ReadTable['faults'] }> {
  const bytes = createReadStream(file);
  const lines: HolidayLine[] = [];
  const faults: ReadTable['faults'] = [];
  const add = (line: HolidayLine) => {
    if (lines.push(line) > MOST_LINES) throw new UsageError(`${file} has more than ${MOST_LINES} lines.`);
  };
  if (extname(file).toLowerCase() === '.ics') {
    for await (const item of ical.read(bytes, { settings: ical.settings.parse({}), horizon: HORIZON })) {
      if (item.kind === 'fault') faults.push({ where: item.where, reason: item.reason });
      if (item.kind !== 'value') continue;
      for (const one of item.value.occurrences)
        add({
          ...{ where: item.where, name: item.value.title },
          ...(one.allDay
            ? { first: one.firstDay, last: one.lastDay }
            : { first: one.start, last: one.start }),
        });
    }
    return { lines, faults };
  }
  const mapping = { name: 'name', first: 'first', last: 'last' };
  const settings = csv.settings.parse({ mapping, key: ['name', 'first'] });
  for await (const item of csv.read(bytes, { settings, horizon: HORIZON })) {
    if (item.kind === 'fault') faults.push({ where: item.where, reason: item.reason });
    if (item.kind !== 'value') continue;
    const { name = '', first = '', last = '' } = item.value.fields;
    add({ where: item.where, name, first, last });
  }
  return { lines, faults };
}
