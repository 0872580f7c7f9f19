/** `npm run hier -- parking report <year> <file>`: what all owners of parking spaces took in within a year. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { recordAudit } from '../kernel/audit/store.ts';
import { reportsOf } from '../solutions/parking/money/report.ts';
import { reportCsv } from '../solutions/parking/money/report-csv.ts';
import { inHouse, type LendHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';

export const PARKING_HELP = `  npm run hier -- parking report <year> <file.csv|file.json>   all owners, for the platform's duty to report`;

/** Names and tax numbers of people: the file is for its owner alone. */
const MODE = 0o600;
/** Rows that belong to no place. */
const FEDERATION = '000000000000';

export async function parking(args: string[], lend: LendHouse = inHouse): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [verb, year = '', file = '', ...more] = positionals;
  if (verb !== 'report' || !/^20\d\d$/.test(year) || !/\.(csv|json)$/.test(file) || more.length > 0)
    throw new UsageError('Try: npm run hier -- parking report <year> <file.csv|file.json>, or --help.');
  return lend(async (house) => {
    const reports = await reportsOf(house, { year: Number(year), owner: null, language: 'de' });
    const text = file.endsWith('.csv') ? reportCsv(reports, 'de') : `${JSON.stringify(reports, null, 2)}\n`;
    await writeFile(file, text, { flag: 'wx', mode: MODE }).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'EEXIST') throw new UsageError(`${file} is already there: name another file.`);
      throw new UsageError(`${file} cannot be made (${code}): name a folder that may be written.`);
    });
    await recordAudit(
      house.db,
      {
        ...{ ars: FEDERATION, person: null, action: 'parking.report-taken' },
        ...{ subject: `parking ${year}`, detail: { owners: reports.length } },
      },
      house.clock.now(),
    );
    console.log(`Wrote ${file}: ${reports.length} owners. Whether and what to report is to be verified.`);
    return 0;
  });
}
