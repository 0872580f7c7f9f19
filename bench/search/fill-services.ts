/**
 * `fill-services.ts <folder>`: 6,250 invented services for each of the 16 Länder, 100,000 in all, by the import as
 * `source add` does it. All of a Land count at each of its municipalities. Prints how long it took as JSON.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inHouse } from '../../src/cli/open-house.ts';
import { takeFile } from '../../src/cli/take-file.ts';
import { adopt } from '../../src/kernel/adoptions/adopt.ts';
import { addSource, requireSource } from '../../src/kernel/sources/manage/manage.ts';
import { runSource } from '../../src/kernel/sources/run/run-source.ts';
import { inventedServices } from './invented-services.ts';

export interface Filled {
  records: number;
  milliseconds: number;
}

const LAENDER = Array.from({ length: 16 }, (_, index) => `${String(index + 1).padStart(2, '0')}0000000000`);
const EACH = 6_250;

const [folder = ''] = process.argv.slice(2);
const filled = await inHouse(async (house): Promise<Filled> => {
  let [records, milliseconds] = [0, 0];
  for (const ars of LAENDER) {
    await adopt({ ...house, now: house.clock.now() }, { ars, solution: 'services' });
    const draft = {
      ...{ ownerArs: ars, solution: 'services', intake: 'services', connector: 'dldb-services' },
      ...{ name: `Bench ${ars}`, licence: 'own' },
      ...{ address: null, url: null, settings: {}, everySeconds: null },
      ...{ mailbox: null, deputy: null, contractEnd: null, reviewDate: null },
    };
    const id = await addSource(house.db, draft, house.clock.now());
    const source = await requireSource(house.db, id);
    const file = join(folder, `services-${ars}.json`);
    await writeFile(file, JSON.stringify({ data: inventedServices(EACH, Number(ars.slice(0, 2))) }));
    const begun = performance.now();
    const { outcome, report } = await runSource(id, house, { upload: await takeFile(file, source, house) });
    if (outcome !== 'imported') throw new Error(`The import was ${outcome}`);
    milliseconds += performance.now() - begun;
    records += report?.added ?? 0;
  }
  return { records, milliseconds };
});
console.log(JSON.stringify(filled));
