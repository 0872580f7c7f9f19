/** What the house lends to solutions, in tests: without sources and adoptions unless the test brings them. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { createAdoptionDirectory } from './adoptions/create-adoption-directory.ts';
import { readAdoptions } from './adoptions/store.ts';
import { CORRECTION_MAIL } from './corrections/mail/queue.ts';
import { handleEventJob } from './events/handle-event-job.ts';
import { createFileFolder } from './files/file-folder.ts';
import { createJobs } from './jobs/jobs.ts';
import { createLogger } from './logger.ts';
import { createNotifications } from './notifications/announce.ts';
import { addressJob } from './notifications/jobs/address-job.ts';
import type { PlaceDirectory } from './places/directory.ts';
import type { Kernel, Solution } from './solution.ts';
import { createAskedSources } from './sources/ask/asked-sources.ts';
import { createSourceDirectory } from './sources/create-source-directory.ts';
import { createOutside } from './sources/fetch/outside.ts';
import { readSources } from './sources/store.ts';
import { createStreams } from './streams/create-streams.ts';
import { SUBMISSION_MAIL } from './submissions/mail/queue.ts';
import { testClock } from './test-clock.ts';
import { createTownDirectory } from './towns/create-town-directory.ts';

/** Are queued and sent by nobody. */
const correctionMail = { ...CORRECTION_MAIL, retries: 1, run: async () => undefined };
const submissionMail = { ...SUBMISSION_MAIL, retries: 1, run: async () => undefined };

export function testKernel(
  house: { db: Kysely<unknown>; places: PlaceDirectory },
  own: Partial<Kernel> = {},
  solutions: readonly Solution[] = [],
): Kernel {
  const jobs =
    own.jobs ??
    // Takes in who is to be told, and does nothing; tests whose work is done bring their own.
    createJobs({
      db: house.db,
      jobs: [addressJob, handleEventJob, correctionMail, submissionMail, ...solutions.flatMap(mailsOf)],
      log: createLogger('silent'),
    });
  const clock = own.clock ?? testClock('2026-11-24T10:00:00Z');
  const kernel: Kernel = {
    db: house.db,
    solutions,
    places: house.places,
    clock,
    // Nothing inside may be asked; tests that ask bring their own.
    asked: createAskedSources({
      ...{ db: house.db, places: () => house.places },
      outside: createOutside({ clock, allowOrigins: [], contact: null }),
    }),
    operator: { name: null, contact: null },
    sources: createSourceDirectory([], () => undefined),
    adoptions: createAdoptionDirectory([], () => house.places),
    towns: createTownDirectory({ towns: [], leftOut: [] }, () => house.places),
    // Made by the first file that is written; tests that write bring their own.
    files: createFileFolder(join(tmpdir(), `hier-files-${randomUUID()}`)),
    feedFolder: join(tmpdir(), `hier-feeds-${randomUUID()}`),
    jobs,
    notifications: createNotifications(jobs),
    streams: createStreams({ failed: () => undefined }),
    reloadSources: async () => {
      kernel.sources = createSourceDirectory(await readSources(house.db), () => undefined);
      kernel.adoptions = createAdoptionDirectory(await readAdoptions(house.db), () => house.places);
    },
    ...own,
  };
  return kernel;
}

/** Mails of solutions are queued and sent by nobody, too. */
function mailsOf({ mails = [] }: Pick<Solution, 'mails'>) {
  return mails.map(({ name, payload }) => ({ name, payload, retries: 1, run: async () => undefined }));
}
