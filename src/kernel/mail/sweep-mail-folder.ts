import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Days for which a written mail is kept: it holds an address. */
const DAYS = 30;

/** Removes old mails, and parts that a kill left, from the folder where mails are written. Answers how many. */
export async function sweepMailFolder(folder: string, now: Temporal.Instant): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.eml(\.part)?$/.test(name));
  const before = now.subtract({ hours: 24 * DAYS }).epochMilliseconds;
  const ages = await Promise.all(
    names.map(async (name) => ({ name, at: await changedAt(join(folder, name)) })),
  );
  const old = ages.filter(({ at }) => at < before);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
  return old.length;
}

/** Infinity for what has gone meanwhile. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
}
