/**
 * Work on the same things of this process waits here and not at the database, where each that waits would keep a
 * connection from everybody else. Other processes are kept out by the locks of `lock-store.ts`.
 */
const last = new Map<string, Promise<unknown>>();

export async function oneAfterTheOther<Result>(
  names: readonly string[],
  work: () => Promise<Result>,
): Promise<Result> {
  const before = names.flatMap((name) => last.get(name) ?? []);
  const mine = Promise.allSettled(before).then(work);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  for (const name of names) last.set(name, settled);
  try {
    return await mine;
  } finally {
    for (const name of names) if (last.get(name) === settled) last.delete(name);
  }
}
