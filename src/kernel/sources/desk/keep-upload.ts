/** Files that people hand over at the desk: kept for a while below the folder of the sources, until they are saved. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../i18n/language.ts';
import type { Ars } from '../../places/place.ts';
import { sourceProblem } from './source-problem.ts';

/** What a town hall's line sends within the minute that a request may take; more comes by its address. */
export const UPLOAD_BYTES = 64 * 1024 ** 2;
const FORGOTTEN_MILLISECONDS = 7_200_000;

/** Stops as soon as there are too many bytes; nothing of it stays then. Memory does not grow with the file. */
export async function keepUpload(
  bytes: AsyncIterable<Uint8Array>,
  { folder, ars, language, now }: { folder: string; ars: Ars; language: Language; now: Temporal.Instant },
): Promise<{ upload: string; bytes: number }> {
  await mkdir(folder, { recursive: true });
  await sweep(folder, now);
  const upload = randomUUID();
  const path = uploadPath(folder, ars, upload);
  const handle = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > UPLOAD_BYTES) throw uploadTooLarge(language);
      await handle.writeFile(chunk);
    }
    if (size === 0) throw sourceProblem('upload-gone', language);
  } catch (error) {
    await handle.close();
    await rm(path, { force: true });
    throw error;
  }
  await handle.close();
  return { upload, bytes: size };
}

/** Path of an upload of a place; another place does not find it. Throws a problem where it is gone. */
export async function findUpload(
  folder: string,
  ars: Ars,
  upload: string,
  language: Language,
): Promise<string> {
  const path = uploadPath(folder, ars, upload);
  const found = await stat(path).catch(() => null);
  if (found === null) throw sourceProblem('upload-gone', language);
  return path;
}

export function uploadTooLarge(language: Language) {
  return sourceProblem('upload-too-large', language, { megabytes: UPLOAD_BYTES / 1024 ** 2 });
}

function uploadPath(folder: string, ars: Ars, upload: string): string {
  const name = createHash('sha256').update(`${ars} ${upload}`).digest('hex');
  return join(folder, `${name}.upload`);
}

/** Those that nobody saved. */
async function sweep(folder: string, now: Temporal.Instant): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.upload')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < now.epochMilliseconds - FORGOTTEN_MILLISECONDS)
      await rm(path, { force: true });
  }
}
