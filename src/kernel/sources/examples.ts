/** Invented data in answers for programs: left out unless somebody asks for them. */
import { z } from 'zod';
import type { SourceDirectory } from './source-directory.ts';

export const examplesParameter = z
  .enum(['yes', 'no'])
  .default('no')
  .describe('Whether invented data are sent too, marked as such');

/** Ids of the sources whose records an answer leaves out. */
export function sourcesLeftOut(
  examples: z.infer<typeof examplesParameter>,
  sources: Pick<SourceDirectory, 'all'>,
): string[] {
  if (examples === 'yes') return [];
  return sources.all.filter(({ kind }) => kind === 'sample').map(({ id }) => id);
}
