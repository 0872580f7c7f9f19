/** `whole.ts <file>`: 100,000 events from a file into the tables of Köln, as `source add` does; prints figures as JSON. */

import { inHouse } from '../../src/cli/open-house.ts';
import { takeFile } from '../../src/cli/take-file.ts';
import { adopt } from '../../src/kernel/adoptions/adopt.ts';
import { addSource, requireSource } from '../../src/kernel/sources/manage/manage.ts';
import { runSource } from '../../src/kernel/sources/run/run-source.ts';

export interface WholeImport {
  /** First time, second time unchanged, in milliseconds. */
  first: number;
  again: number;
  records: number;
  /** Most memory of the whole process (RSS), places included, in 1024 KB. */
  megabytes: number;
  /** The same before the import. */
  before: number;
}

const KOELN = '053150000000';
const [file = ''] = process.argv.slice(2);
const measured = await inHouse(async (house): Promise<WholeImport> => {
  await adopt({ ...house, now: house.clock.now() }, { ars: KOELN, solution: 'leisure' });
  const draft = {
    ...{
      ownerArs: KOELN,
      solution: 'leisure',
      intake: 'events',
      connector: 'ical',
      name: 'Bench',
      licence: 'own',
    },
    ...{ address: null, url: null, settings: {}, everySeconds: null },
    ...{ mailbox: null, deputy: null, contractEnd: null, reviewDate: null },
  };
  const id = await addSource(house.db, draft, house.clock.now());
  const source = await requireSource(house.db, id);
  const before = megabytes();
  const times: number[] = [];
  let records = 0;
  for (let round = 0; round < 2; round++) {
    const begun = performance.now();
    const { outcome, report } = await runSource(id, house, { upload: await takeFile(file, source, house) });
    if (outcome !== 'imported') throw new Error(`The import was ${outcome}`);
    times.push(performance.now() - begun);
    records = (report?.added ?? 0) + (report?.unchanged ?? 0);
  }
  return {
    first: times[0] ?? Number.NaN,
    again: times[1] ?? Number.NaN,
    records,
    megabytes: megabytes(),
    before,
  };
});
console.log(JSON.stringify(measured));

function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
