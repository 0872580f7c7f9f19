/** A process that takes a job and never ends it, to be killed: `hanging-worker.ts <address of the database>`. */
import { z } from 'zod';
import { connect } from '../../database/connection.ts';
import { createLogger } from '../../logger.ts';
import { loadDirectory } from '../../places/load-directory.ts';
import { testKernel } from '../../test-kernel.ts';
import { createJobs } from '../jobs.ts';

const [url = ''] = process.argv.slice(2);
const db = connect(url);
const jobs = createJobs({
  db,
  log: createLogger('silent'),
  jobs: [
    {
      name: 'test.hang',
      payload: z.object({}),
      retries: 1,
      async run() {
        process.stdout.write('taken\n');
        await new Promise(() => setInterval(() => undefined, 1_000));
      },
    },
  ],
});
await jobs.begin(testKernel({ db, places: await loadDirectory(db) }));
