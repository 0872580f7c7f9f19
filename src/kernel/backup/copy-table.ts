import type pg from 'pg';
import { copyOut } from './copy-stream.ts';
import { createDigest } from './digest.ts';
import type { TableEntry } from './manifest.ts';
import { copyOutStatement, type TableShape } from './store.ts';

/** Bytes of one entry of the archive, and about what is held in memory while a table is copied. */
const PART = 4 * 1024 * 1024;

/** Copies a table in parts, and tells what the manifest says of it. */
export async function copyTable(
  client: pg.Client,
  table: TableShape,
  write: (part: Buffer) => Promise<void> | undefined,
): Promise<TableEntry> {
  const digest = createDigest();
  let pending: Buffer[] = [];
  let size = 0;
  const flush = () => {
    const part = Buffer.concat(pending);
    pending = [];
    size = 0;
    return write(part);
  };
  const rows = await copyOut(client, copyOutStatement(table), (chunk) => {
    digest.add(chunk);
    // The connection reuses the memory of what it hands out.
    pending.push(Buffer.from(chunk));
    size += chunk.length;
    return size < PART ? undefined : flush();
  });
  if (size > 0) await flush();
  const { schema, name, columns } = table;
  return { schema, name, columns, rows, ...digest.result() };
}
