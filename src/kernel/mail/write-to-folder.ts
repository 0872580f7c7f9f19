import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MailFault } from './mail-fault.ts';

/** Writes a message as a file that appears whole or not at all, and that nobody else may read. Throws a `MailFault`. */
export async function writeToFolder(
  message: string,
  file: { folder: string; now: Temporal.Instant; id: string },
): Promise<void> {
  const { folder, now, id } = file;
  const time = now.toString({ smallestUnit: 'second' }).replaceAll(':', '-');
  const name = `${time}-${id.replaceAll('-', '').slice(-8)}.eml`;
  const part = join(folder, `.${name}.part`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Also where it was there before with other rights.
    await chmod(folder, 0o700);
    await writeDurably(part, message);
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new MailFault('disk', `The mail could not be written to ${folder}${code}.`);
  }
}

async function writeDurably(path: string, content: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
