/** `npm run hier -- person …`: for those who ask on paper what is known about them, or that it be gone. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { recordAudit } from '../kernel/audit/store.ts';
import { describeProblem } from '../kernel/http/error-handler.ts';
import { Problem } from '../kernel/http/problem.ts';
import { erasePerson } from '../kernel/identity/personal-data/erase-person.ts';
import { exportPerson } from '../kernel/identity/personal-data/export-person.ts';
import { keptLines } from '../kernel/identity/personal-data/kept-lines.ts';
import { personalParts } from '../kernel/identity/personal-data/parts-of.ts';
import { findAccount } from '../kernel/identity/personal-data/store.ts';
import { createLive } from '../kernel/live.ts';
import { FEDERATION } from '../kernel/places/place.ts';
import type { Kernel } from '../kernel/solution.ts';
import { createLiveSources } from '../kernel/sources/live-sources.ts';
import { createLiveTowns } from '../kernel/towns/live-towns.ts';
import { createKernel } from '../launch/create-kernel.ts';
import { solutions } from '../solutions.ts';
import { inHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';

export const PERSON_HELP = `  npm run hier -- person export <email> [--file <path>]    everything about a person as JSON, for a request on paper
  npm run hier -- person erase <email> --yes               deletes the account with everything; says what has to stay`;

/** Opens the house for the length of one command; tests bring their own. */
type Open = (work: (kernel: Kernel) => Promise<number>) => Promise<number>;

export async function person(args: string[], open: Open = withKernel): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { file: { type: 'string' }, yes: { type: 'boolean', default: false } },
  });
  const [verb, email, ...rest] = positionals;
  if ((verb !== 'export' && verb !== 'erase') || email === undefined || rest.length > 0)
    throw new UsageError('Try: npm run hier -- person export|erase <email>, or --help.');
  return open(async (kernel) => {
    const account = await findAccount(kernel.db, email);
    if (account === null) throw new UsageError(`There is no account with the address ${email}.`);
    return verb === 'export'
      ? exportTo(kernel, account.id, values.file)
      : erase(kernel, account.id, { email, yes: values.yes });
  });
}

async function exportTo(kernel: Kernel, id: string, file: string | undefined): Promise<number> {
  const everything = JSON.stringify(await exportPerson(kernel, personalParts(solutions), id), null, 2);
  await recordAudit(
    kernel.db,
    { ars: FEDERATION, person: null, action: 'account.exported', subject: 'account' },
    kernel.clock.now(),
  );
  if (file === undefined) console.log(everything);
  else {
    // For nobody else on this machine; an older file stays as it is.
    await writeFile(file, `${everything}\n`, { mode: 0o600, flag: 'wx' });
    console.log(`Written to ${file}. Delete the file when it has been handed over.`);
  }
  return 0;
}

async function erase(
  kernel: Kernel,
  id: string,
  { email, yes }: { email: string; yes: boolean },
): Promise<number> {
  if (!yes) {
    console.error(`This deletes ${email} with everything, and cannot be undone. Say --yes to do it.`);
    return 2;
  }
  try {
    const { kept } = await erasePerson(kernel, personalParts(solutions), { person: id, by: 'operator' });
    console.log(`${email} is deleted.`);
    for (const { text } of keptLines(kept, 'en', solutions)) console.log(`Stays: ${text}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { title, detail } = describeProblem(error, 'en');
    console.error(`${title}. ${detail}`);
    return 1;
  }
}

function withKernel(work: (kernel: Kernel) => Promise<number>): Promise<number> {
  return inHouse(async ({ config, db, places: directory, outside }) => {
    const places = await createLive(async () => directory);
    const feeds = await createLiveSources(db, solutions, () => directory);
    const towns = await createLiveTowns(db, () => directory);
    return work(createKernel({ solutions, config, db, places, feeds, towns, jobs: NO_JOBS, outside }));
  });
}

/** What is known about people is read and removed at once, never later. */
const NO_JOBS: Kernel['jobs'] = {
  queue: async ({ name }) => {
    throw new Error(`A command about a person queues no work, not ${name}`);
  },
  queueAll: async ({ name }) => {
    throw new Error(`A command about a person queues no work, not ${name}`);
  },
  retry: async (name) => {
    throw new Error(`A command about a person has nothing tried again, not ${name}`);
  },
};
