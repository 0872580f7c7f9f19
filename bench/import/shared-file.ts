import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const SHARED = resolve(import.meta.dirname, '../../../shared/data');

/** A real file that is not part of the repository. Throws where it is not there. */
export function shared(path: string): string {
  const file = resolve(SHARED, path);
  if (!existsSync(file)) throw new Error(`This bench needs ${path} in ../shared/data, which is not there`);
  return file;
}
