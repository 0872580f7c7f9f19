import { join } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import type { Config } from '../kernel/config.ts';
import { createOutside } from '../kernel/sources/fetch/outside.ts';
import type { RunHouse } from '../kernel/sources/run/run-house.ts';

/** Where contents of feeds lie on their way in. */
export function feedFolderOf(config: Pick<Config, 'varFolder'>): string {
  return join(config.varFolder, 'sources');
}

/** How this installation goes outside for feeds, and where their contents lie on their way in. */
export function sourcesOf(config: Config): Pick<RunHouse, 'folder' | 'outside'> {
  return {
    folder: feedFolderOf(config),
    outside: createOutside({
      clock: systemClock,
      allowOrigins: config.sourcesAllowOrigins,
      contact: config.operator.contact,
    }),
  };
}
