/** Words that all rooms of co-creation share, beside those of one part: fields, groups and sizes. */
import type { Texts } from '../../../kernel/pages/screen.ts';

const SHARED = /^(field|group|size)_/;

interface File {
  default: Texts;
}

/** The words of a part with the shared ones; each file travels in a chunk of its own. */
export async function withCommon(part: Promise<File>, common: Promise<File>): Promise<File> {
  const [own, all] = await Promise.all([part, common]);
  const shared = Object.entries(all.default).filter(([key]) => SHARED.test(key));
  return { default: { ...Object.fromEntries(shared), ...own.default } };
}
