/** Examples of checks; they hang on those of pilots, and are judged by the rules as real ones are. */
import type { Kysely } from 'kysely';
import type { Solution } from '../../../../kernel/solution.ts';
import type { Intake, Stored } from '../../../../kernel/sources/intake.ts';
import { samplePilotIds } from '../../pilots/sample/sample-pilot-ids-store.ts';
import { answersOf } from '../answers-of.ts';
import { insertCheck } from '../feasibility-store.ts';
import { judge } from '../judge.ts';
import { rulesOn } from '../rules.ts';
import { type SampleCheck, sampleChecks } from './sample-checks.ts';
import { deleteExampleChecks } from './sample-checks-store.ts';

async function put(records: readonly Stored<SampleCheck>[], db: Kysely<unknown>): Promise<void> {
  const pilots = await samplePilotIds(
    db,
    records.map(({ record }) => record.key),
  );
  await remove(records, db);
  for (const { id, record } of records) {
    const project = pilots.get(record.key);
    // Its pilot is gone: nothing is left that it could be about.
    if (project === undefined) continue;
    const { entries, economy, unit, ars, madeOn } = record;
    const rules = rulesOn(madeOn);
    const judged = judge(rules, { answers: answersOf(entries), economy, isRefused: false });
    await insertCheck(
      db,
      {
        ...{ id, project, number: 1, wish: `example ${id}`, rules: rules.version, answers: entries },
        ...{ known: [], economy, light: judged.light, score: judged.score, open: [...judged.open] },
        ...{ fails: judged.fails.map(({ gate }) => gate), ars, unit },
      },
      Temporal.PlainDate.from(madeOn).toZonedDateTime('Europe/Berlin').add({ hours: 10 }).toInstant(),
    );
  }
}

async function remove(records: readonly { id: string }[], db: Kysely<unknown>): Promise<void> {
  await deleteExampleChecks(
    db,
    records.map(({ id }) => id),
  );
}

/** No format: nothing but examples comes this way. */
const checks: Intake<SampleCheck> = {
  ...{ id: 'checks', formats: [], licences: 'open', staleAfter: 'P36500D', examplesOnly: true, put, remove },
};

export const checkIntakes: readonly Intake[] = [checks];

export const checkSample: NonNullable<Solution['sample']> = ({ ars }, from) => [
  { intake: 'checks', records: sampleChecks(from).map((record) => ({ key: record.key, ars, record })) },
];
