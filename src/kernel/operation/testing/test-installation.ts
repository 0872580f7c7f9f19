import type { Kernel } from '../../solution.ts';
import type { Installation } from '../operation-desk.ts';
import { createHouseState } from '../state/house-state.ts';
import { createStorage } from '../state/storage.ts';

/** The real figures of a test's own folder; mails of announcements are queued by tests that bring their own jobs. */
export function testInstallation(kernel: Kernel, varFolder: string): Installation {
  const { db, clock } = kernel;
  return {
    storage: createStorage({ db, clock, varFolder }),
    state: createHouseState({
      ...{ kernel, clock, varFolder, startedAt: clock.now(), mail: { kind: 'folder', folder: varFolder } },
      examine: null,
    }),
    queueAnnouncement: async () => undefined,
  };
}
