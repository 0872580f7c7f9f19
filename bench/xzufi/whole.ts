/**
 * `whole.ts <owner>` makes the house; `whole.ts <owner> <file>` brings the dump into its tables as `source add` does and
 * prints figures as JSON. Two processes, because making the house takes more memory than anything after it.
 */
import { inHouse } from '../../src/cli/open-house.ts';
import { takeFile } from '../../src/cli/take-file.ts';
import { adopt } from '../../src/kernel/adoptions/adopt.ts';
import { addSource, requireSource } from '../../src/kernel/sources/manage/manage.ts';
import { runSource } from '../../src/kernel/sources/run/run-source.ts';
import { pssOfOthers } from './memory.ts';

export interface WholeImport {
  /** First time, second time unchanged, in milliseconds. */
  first: number;
  again: number;
  objects: number;
  faults: number;
  /** Most memory of this process (RSS) while it imports, in 1024 KB, places and program included. */
  megabytes: number;
  /** The same right before. */
  before: number;
  /** Most memory of PostgreSQL (PSS), in 1024 KB. */
  postgres: number;
}

/** Looking at other processes takes longer than at this one. */
const LOOKS_AT_POSTGRES = 40;

const [ownerArs = '', file = null] = process.argv.slice(2);
const measured = await inHouse(async (house): Promise<WholeImport | null> => {
  if (file === null) return null;
  await adopt({ ...house, now: house.clock.now() }, { ars: ownerArs, solution: 'services' });
  const draft = {
    ...{
      ownerArs,
      solution: 'services',
      intake: 'directory',
      connector: 'xzufi',
      name: 'Bench',
      licence: 'own',
    },
    ...{ address: null, url: null, settings: {}, everySeconds: null },
    ...{ mailbox: null, deputy: null, contractEnd: null, reviewDate: null },
  };
  const id = await addSource(house.db, draft, house.clock.now());
  const source = await requireSource(house.db, id);
  globalThis.gc?.();
  const before = megabytes();
  let [postgres, most, looks] = [0, before, 0];
  const look = setInterval(() => {
    most = Math.max(most, megabytes());
    looks += 1;
    if (looks % LOOKS_AT_POSTGRES === 0) postgres = Math.max(postgres, pssOfOthers(process.pid));
  }, 50);
  const times: number[] = [];
  let [objects, faults] = [0, 0];
  for (let round = 0; round < 2; round += 1) {
    const begun = performance.now();
    const { outcome, report, fault } = await runSource(id, house, {
      upload: await takeFile(file, source, house),
    });
    if (outcome !== 'imported') throw new Error(`The import was ${outcome}: ${fault?.message ?? ''}`);
    times.push(performance.now() - begun);
    objects = (report?.added ?? 0) + (report?.unchanged ?? 0);
    faults = report?.faults ?? 0;
  }
  clearInterval(look);
  const [first = Number.NaN, again = Number.NaN] = times;
  return { first, again, objects, faults, megabytes: most, before, postgres: Math.round(postgres) };
});
console.log(JSON.stringify(measured));

function megabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1024 ** 2);
}
