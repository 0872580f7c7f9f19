/** `whole.ts <file> <owner>`: the dump into the tables of a house, as `source add` does; prints figures as JSON. */
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
  /** Most memory of this process (RSS), places included, in 1024 KB. */
  megabytes: number;
  /** The same before the import. */
  before: number;
  /** Most memory of PostgreSQL (PSS), in 1024 KB. */
  postgres: number;
}

const [file = '', ownerArs = ''] = process.argv.slice(2);
const measured = await inHouse(async (house): Promise<WholeImport> => {
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
  const before = megabytes();
  let postgres = 0;
  const look = setInterval(() => {
    postgres = Math.max(postgres, pssOfOthers(process.pid));
  }, 2_000);
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
  return { first, again, objects, faults, megabytes: megabytes(), before, postgres: Math.round(postgres) };
});
console.log(JSON.stringify(measured));

function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
