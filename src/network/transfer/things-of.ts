/** Things of other parts of the network, which this part knows through the house alone. */
import type { Language } from '../../kernel/i18n/language.ts';
import type {
  NetworkThing,
  NetworkThings,
  OpenCount,
  ThingSearch,
} from '../../kernel/network/network-thing.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** `idea`, `challenge`; undefined: no part of this house has them. */
export function thingsOf({ solutions }: Pick<Kernel, 'solutions'>, kind: string): NetworkThings | undefined {
  return solutions.flatMap(({ things = [] }) => things).find((one) => one.kind === kind);
}

/** Those of these ids that are there, by their id. */
export async function findThings(
  kernel: Kernel,
  kind: string,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, NetworkThing>> {
  const wanted = [...new Set(ids)];
  const things = wanted.length === 0 ? undefined : thingsOf(kernel, kind);
  const found = things === undefined ? [] : await things.find(wanted, language, kernel);
  return new Map(found.map((one) => [one.id, one]));
}

export async function searchThings(
  kernel: Kernel,
  kind: string,
  ask: ThingSearch,
): Promise<readonly NetworkThing[]> {
  return (await thingsOf(kernel, kind)?.search(ask, kernel)) ?? [];
}

/** What nobody has solved, as figures of towns. */
export async function openByTown(kernel: Kernel, kind: string): Promise<readonly OpenCount[]> {
  return (await thingsOf(kernel, kind)?.open?.byTown(kernel)) ?? [];
}

/** Another one whenever `openByTown` says something else. */
export async function openState(kernel: Kernel, kind: string): Promise<string> {
  return (await thingsOf(kernel, kind)?.open?.state(kernel)) ?? '';
}
