/** Examples of takeovers, by the office of the network; they hang on those of fact sheets. */
import type { Kysely } from 'kysely';
import type { Solution } from '../../../../kernel/solution.ts';
import type { Intake, Stored } from '../../../../kernel/sources/intake.ts';
import { sampleIds } from '../../../../kernel/sources/sample/sample-ids-store.ts';
import { insertLogLine } from '../log-store.ts';
import { deleteExampleLines } from './sample-store.ts';
import { type SampleTakeover, sampleTakeovers } from './sample-takeovers.ts';

async function put(records: readonly Stored<SampleTakeover>[], db: Kysely<unknown>): Promise<void> {
  const sheets = await sampleIds(
    db,
    { solution: 'transfer', intake: 'sheets' },
    records.map(({ record }) => record.sheet),
  );
  await deleteExampleLines(
    db,
    records.map(({ id }) => id),
  );
  for (const { id, source, record } of records) {
    const { sheet, solution, ars, fromArs, begunOn, stopCode, effortHours, costCents, note } = record;
    await insertLogLine(
      db,
      {
        ...{ id, source, sheet: sheets.get(sheet) ?? null, solution, ars, town: '', fromArs, begunOn },
        ...{ stopCode, effortHours, costCents, link: '', note, lang: 'de', wish: null },
      },
      Temporal.PlainDate.from(begunOn).toZonedDateTime('Europe/Berlin').toInstant(),
    );
  }
}

/** No format: nothing but examples comes this way. */
const takeoverIntake: Intake<SampleTakeover> = {
  ...{ id: 'takeovers', formats: [], licences: 'open', staleAfter: 'P36500D', examplesOnly: true, put },
  remove: (records, db) =>
    deleteExampleLines(
      db,
      records.map(({ id }) => id),
    ),
};

export const takeoverIntakes: readonly Intake[] = [takeoverIntake];

export const takeoverSample: NonNullable<Solution['sample']> = ({ ars }, from) => [
  {
    intake: 'takeovers',
    records: sampleTakeovers(from).map((record) => ({ key: record.key, ars, record })),
  },
];
