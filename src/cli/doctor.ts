/** Says what is wrong with this installation and how to mend it. */

import { parseArgs } from 'node:util';
import { type Diagnosis, examine } from '../doctor/examine.ts';
import { systemClock } from '../kernel/clock.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { connect } from '../kernel/database/connection.ts';
import { planMigrations } from '../kernel/database/migrate.ts';
import { foldersOf } from '../kernel/database/migration-files.ts';
import { openDatabase } from '../kernel/database/open.ts';
import { StartError } from '../kernel/start/start-error.ts';
import { solutions } from '../solutions.ts';
import { UsageError } from './usage-error.ts';

export const DOCTOR_HELP = `  npm run hier -- doctor [--json]
      Looks over this installation, says what is wrong and how to mend it; changes nothing, sends no mail.
      Exit code 2 where something is unsafe or broken.`;

export async function doctor(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length > 0) throw new UsageError('Try: npm run hier -- doctor.');
  const found = await lookOver(readConfig(process.env));
  console.log(values.json ? JSON.stringify(found, null, 2) : found.map(line).join('\n'));
  const count = (state: Diagnosis['state']) => found.filter((one) => one.state === state).length;
  if (!values.json)
    console.log(`\n${count('bad')} to mend, ${count('note')} to think of, ${count('good')} in order.`);
  return count('bad') > 0 ? 2 : 0;
}

async function lookOver(config: Config): Promise<Diagnosis[]> {
  const plan = await planMigrations(foldersOf(solutions));
  const patient = { config, clock: systemClock, plan };
  try {
    const database = await openDatabase(config, { purpose: 'tool' });
    const db = connect(database.appUrl, { max: 1 });
    try {
      return await examine({ ...patient, database: { db } });
    } finally {
      await db.destroy();
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return examine({ ...patient, database: { fault: error.message } });
  }
}

const WORDS = { good: 'ok   ', note: 'note ', bad: 'BAD  ' } as const;

function line({ state, check, text, mend }: Diagnosis): string {
  return `${WORDS[state]} ${check}: ${text}${mend === undefined ? '' : `\n        → ${mend}`}`;
}
