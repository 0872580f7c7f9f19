/** Which processes use the cluster: the last one out stops it, and of servers there is only one. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { identityOf, isLiving } from './process-identity.ts';

const schema = z.object({
  pid: z.number(),
  started: z.string().nullable(),
  purpose: z.enum(['server', 'tool']),
});

export type ClusterUser = z.infer<typeof schema>;

/** Signs this process in; the answer signs it out again. */
export async function signIn(folder: string, purpose: ClusterUser['purpose']): Promise<() => Promise<void>> {
  const identity = identityOf(process.pid) ?? { pid: process.pid, started: null };
  const file = join(folder, `${randomUUID()}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ ...identity, purpose } satisfies ClusterUser));
  return () => rm(file, { force: true });
}

/** The living ones; notes of the dead are removed. */
export async function usersIn(folder: string): Promise<ClusterUser[]> {
  await mkdir(folder, { recursive: true });
  const users: ClusterUser[] = [];
  for (const name of await readdir(folder)) {
    const user = await readUser(join(folder, name));
    if (user !== null && isLiving(user)) users.push(user);
    else await rm(join(folder, name), { force: true });
  }
  return users;
}

async function readUser(file: string): Promise<ClusterUser | null> {
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch {
    // Signed out meanwhile, or cut off by a kill while it was written: nobody.
    return null;
  }
}
