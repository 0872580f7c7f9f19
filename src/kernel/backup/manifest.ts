import { z } from 'zod';
import project from '../../../package.json' with { type: 'json' };

/** Of the archive: raised when an older program could not read a newer file any more. */
export const FORMAT = 1;
export const PROGRAM: string = project.version;

/** Schema of the library for jobs: what waits to be done is not copied, and goes when a backup takes the place. */
export const JOBS = 'jobs';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
/** Names of our own schemas, tables and columns; nothing else may get into SQL or a path. */
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** First entry of the archive: tells at once whose file it is. */
export const headSchema = z.object({ format: z.number().int(), program: z.string().max(50) });

const tableSchema = z.object({
  schema: name,
  name,
  /** In the order of the copy. */
  columns: z.array(name).min(1),
  rows: count,
  bytes: count,
  /** Of the rows as text, ordered by the primary key. */
  sha256,
});

const sequenceSchema = z.object({
  schema: name,
  table: name,
  column: name,
  value: count,
  isCalled: z.boolean(),
});

/** Below the folder of uploads: no step upwards, nothing hidden. */
export const filePath = z.string().regex(/^(?:[A-Za-z0-9_][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_][A-Za-z0-9_.-]*$/);

/** Last entry of the archive: everything that must be in it. */
export const manifestSchema = headSchema.extend({
  /** Instant of the snapshot. */
  at: z.iso.datetime(),
  /** "18.4" */
  server: z.string().max(100),
  migrations: z.array(z.object({ schema: name, name: z.string().max(100), checksum: sha256 })),
  /** In the order of their foreign keys: what others refer to comes first. */
  tables: z.array(tableSchema),
  sequences: z.array(sequenceSchema),
  files: z.array(z.object({ path: filePath, bytes: count, sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = z.infer<typeof tableSchema>;
export type SequenceEntry = z.infer<typeof sequenceSchema>;
export type FileEntry = Manifest['files'][number];
