import type { PlannedSchema } from '../database/migrate.ts';
import { BackupError } from './backup-error.ts';
import { JOBS, type Manifest } from './manifest.ts';

/**
 * The part of the program's migrations that had been applied when the backup was made. Throws a `BackupError` for one
 * that this program does not know, or knows otherwise: then it cannot build the tables that the rows belong into.
 */
export function fittingMigrations(
  plan: readonly PlannedSchema[],
  { migrations, program }: Pick<Manifest, 'migrations' | 'program'>,
): PlannedSchema[] {
  const known = new Map(plan.map((one) => [one.id, new Map(one.files.map((file) => [file.name, file]))]));
  for (const { schema, name, checksum } of migrations) {
    const file = known.get(schema)?.get(name);
    const advice = `restore it with version ${program}, or the version that made it`;
    if (file === undefined)
      throw new BackupError(
        'newer',
        `The backup knows the migration ${schema}/${name}, this program does not: ${advice}.`,
      );
    if (file.checksum !== checksum)
      throw new BackupError(
        'newer',
        `The migration ${schema}/${name} of the backup is another one than that of this program: ${advice}.`,
      );
  }
  return plan
    .map(({ id, files }) => {
      // Nothing of it was copied: it is made as this program wants it.
      if (id === JOBS) return { id, files };
      const applied = new Set(migrations.filter(({ schema }) => schema === id).map(({ name }) => name));
      return { id, files: files.filter(({ name }) => applied.has(name)) };
    })
    .filter(({ id, files }) => id === 'kernel' || files.length > 0);
}
