/** `npm run hier -- source …`: one file a verb. */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { recordAudit } from '../kernel/audit/store.ts';
import { rejectHeld, removeSource, requireSource, setSourceState } from '../kernel/sources/manage/manage.ts';
import { runSource } from '../kernel/sources/run/run-source.ts';
import { runsOf } from '../kernel/sources/run/run-store.ts';
import { trySource } from '../kernel/sources/run/try-source.ts';
import { readSources } from '../kernel/sources/store.ts';
import { type CommandHouse, inHouse } from './open-house.ts';
import { addCommand, SOURCE_ADD_HELP } from './source-add.ts';
import { addressCommand } from './source-address.ts';
import { peopleCommand } from './source-people.ts';
import { takeFile } from './take-file.ts';
import { UsageError } from './usage-error.ts';
import { exitCodeOf, writeRun, writeSource, writeStoredRun, writeTrial } from './write-source.ts';

export const SOURCE_HELP = `${SOURCE_ADD_HELP}

  npm run hier -- source list [--json]              all sources with their state
  npm run hier -- source test <id> [<file>]         fetch and read, show the first 20 records, write nothing
  npm run hier -- source run <id> [<file>]          now; --force reads also what has not changed
  npm run hier -- source accept <id>                take in what was held because its size changed tenfold
  npm run hier -- source reject <id>                refuse it; what is shown stays
  npm run hier -- source address <id> <address>     it has moved: the new address is tried, then written down
  npm run hier -- source people <id> [options]      who is behind it: --mailbox, --deputy, --contract-end, --review;
                                                    an empty text takes one away; a review ahead is an answer
  npm run hier -- source report <id> [--json]       the last runs, with line and reason of what was not taken
  npm run hier -- source pause|resume <id>          stop and go on asking; what is there stays
  npm run hier -- source remove <id>                with everything it brought`;

type Verb = (house: CommandHouse, id: string, options: Options) => Promise<number>;
interface Options {
  file: string | undefined;
  json: boolean;
  force: boolean;
}

const VERBS: Readonly<Record<string, Verb>> = {
  ...{ test, run, accept, reject, report, pause, resume, remove },
};

/** `open` gives the house that it is about. */
export async function source(args: string[], open = inHouse): Promise<number> {
  const [verb = '', ...rest] = args;
  if (verb === 'add') return addCommand(rest);
  if (verb === 'people') return peopleCommand(rest, open);
  if (verb === 'address') return addressCommand(rest, open);
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, force: { type: 'boolean', default: false } },
  });
  const [id, file, ...more] = positionals;
  if (verb === 'list' && id === undefined) return open((house) => list(house, values.json));
  const carryOut = VERBS[verb];
  if (carryOut === undefined || id === undefined || more.length > 0)
    throw new UsageError(
      `Try: npm run hier -- source ${['add', 'list', 'people', 'address', ...Object.keys(VERBS)].join('|')}, or --help.`,
    );
  return open((house) => carryOut(house, id, { file, ...values }));
}

async function list(house: CommandHouse, json: boolean): Promise<number> {
  const all = await readSources(house.db);
  if (json) console.log(JSON.stringify(all, null, 2));
  else if (all.length === 0) console.log('No sources yet: npm run hier -- source add, see --help.');
  else console.log(all.map((one) => writeSource(one, house.places)).join('\n\n'));
  return 0;
}

async function test(house: CommandHouse, id: string, { file }: Options): Promise<number> {
  const found = await requireSource(house.db, id);
  const trial = await trySource(
    found,
    house,
    file === undefined ? undefined : await takeFile(file, found, house),
  );
  console.log(writeTrial(trial));
  return trial.report.faults > 0 || trial.held !== null ? 2 : 0;
}

async function run(house: CommandHouse, id: string, { file, force }: Options): Promise<number> {
  const found = await requireSource(house.db, id);
  const upload = file === undefined ? {} : { upload: await takeFile(file, found, house) };
  const result = await runSource(id, house, { force, ...upload });
  console.log(writeRun(result));
  return exitCodeOf(result);
}

async function accept(house: CommandHouse, id: string): Promise<number> {
  const result = await runSource(id, house, { accept: true });
  console.log(writeRun(result));
  return exitCodeOf(result);
}

async function reject(house: CommandHouse, id: string): Promise<number> {
  const file = await house.db.transaction().execute(async (trx) => {
    const found = await requireSource(trx, id);
    const dropped = await rejectHeld(trx, found, house);
    const entry = { ars: found.ownerArs, person: null, subject: `source ${id}` };
    await recordAudit(trx, { ...entry, action: 'source.rejected' }, house.clock.now());
    return dropped;
  });
  await rm(file, { force: true });
  console.log('Refused: what is shown stays. The same content is held again when it comes again.');
  return 0;
}

async function report(house: CommandHouse, id: string, { json }: Options): Promise<number> {
  const found = await requireSource(house.db, id);
  const runs = await runsOf(house.db, id, json ? 50 : 5);
  if (json) console.log(JSON.stringify({ source: found, runs }, null, 2));
  else console.log([writeSource(found, house.places), ...runs.map(writeStoredRun)].join('\n\n'));
  return 0;
}

async function pause(house: CommandHouse, id: string): Promise<number> {
  await setState(house, id, 'paused');
  console.log('Paused: it is not asked any more, what it brought stays.');
  return 0;
}

async function resume(house: CommandHouse, id: string): Promise<number> {
  await setState(house, id, 'active');
  console.log('Goes on by its schedule.');
  return 0;
}

function setState(
  { db, places, clock }: CommandHouse,
  id: string,
  state: 'active' | 'paused',
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const found = await requireSource(trx, id);
    await setSourceState(trx, id, state, { places, now: clock.now() });
    const entry = { ars: found.ownerArs, person: null, subject: `source ${id}` };
    const action = state === 'paused' ? 'source.paused' : 'source.resumed';
    await recordAudit(trx, { ...entry, action }, clock.now());
  });
}

async function remove(house: CommandHouse, id: string): Promise<number> {
  const { name, records } = await house.db.transaction().execute(async (trx) => {
    const found = await requireSource(trx, id);
    const removed = await removeSource(trx, found, house);
    const entry = { ars: found.ownerArs, person: null, subject: `source ${id}` };
    await recordAudit(trx, { ...entry, action: 'source.removed' }, house.clock.now());
    return { name: found.name, ...removed };
  });
  console.log(`Removed "${name}" with ${records} records.`);
  return 0;
}
