import type { Config } from '../kernel/config.ts';
import {
  exampleLines,
  makeExampleLinks,
  removeExamplePeople,
} from '../kernel/identity/examples/example-links.ts';
import { hasExamplePeople } from '../kernel/identity/examples/example-people.ts';
import { isUntouched } from '../kernel/identity/examples/store.ts';
import type { Kernel, Solution } from '../kernel/solution.ts';

/**
 * What the console says about example people: at the first start, while nobody has an account, a link for each. Where
 * they may not be, those that were there are removed.
 */
export async function keepExamples(house: {
  config: Pick<Config, 'sample' | 'host' | 'publicUrl'>;
  kernel: Kernel;
  solutions: readonly Solution[];
}): Promise<string[]> {
  const { config, kernel, solutions } = house;
  if (!hasExamplePeople(config)) {
    await removeExamplePeople(kernel, solutions);
    return [];
  }
  if (!(await isUntouched(kernel.db, kernel.clock.now()))) return [];
  const { db, clock } = kernel;
  return exampleLines(await makeExampleLinks({ db, clock, publicUrl: config.publicUrl }), kernel);
}
