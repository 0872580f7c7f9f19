/** `npm run hier -- archive <ars> <file>`: everything of a place in open formats. */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { recordAudit } from '../kernel/audit/store.ts';
import { writeArchive } from '../kernel/outward/archive/write-archive.ts';
import { createCommandKernel } from './command-kernel.ts';
import { inHouse, type LendHouse } from './open-house.ts';
import { UsageError } from './usage-error.ts';

export const ARCHIVE_HELP = `  npm run hier -- archive <ars> <file.tar.gz>       everything of a place in open formats`;

/** Of the disk: the file never came to be. */
const NO_WAY_THERE = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EISDIR']);

export async function archiveCommand(args: string[], lend: LendHouse = inHouse): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [ars, file, ...more] = positionals;
  if (ars === undefined || file === undefined || more.length > 0)
    throw new UsageError('Try: npm run hier -- archive <ars> <file.tar.gz>, or --help.');
  return lend(async (house) => {
    const found = house.places.resolve(ars);
    if (found.kind !== 'current' && found.kind !== 'moved')
      throw new UsageError(`There is no place ${ars}: give its key of 12 digits (ARS).`);
    const { place } = found;
    const kernel = await createCommandKernel(house);
    const { solutions, config } = house;
    const manifest = await writeArchive(file, place, {
      kernel,
      solutions,
      publicUrl: config.publicUrl,
    }).catch(async (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'EEXIST') throw new UsageError(`${file} is already there: name another file.`);
      if (NO_WAY_THERE.has(code))
        throw new UsageError(
          `${file} cannot be made (${code}): name a folder that is there and may be written.`,
        );
      await rm(file, { force: true });
      throw error;
    });
    await recordAudit(
      house.db,
      {
        ...{ ars: place.ars, person: null, action: 'archive.taken' },
        ...{ subject: `archive ${place.ars}`, detail: { files: manifest.files.length } },
      },
      house.clock.now(),
    );
    console.log(`Wrote ${file}: ${manifest.files.length} files of ${place.name}.`);
    return 0;
  });
}
