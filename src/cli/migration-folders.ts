import type { MigrationFolder } from '../kernel/database/migration-files.ts';
import { solutions } from '../solutions.ts';

/** Migrations of all solutions that have tables. */
export function migrationFolders(): MigrationFolder[] {
  return solutions.flatMap(({ id, migrations }) => (migrations === null ? [] : [{ id, folder: migrations }]));
}
