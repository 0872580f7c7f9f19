/** Proves that a backup is whole before anybody believes it. */
import { cutOff, damaged, notOurs } from './archive-fault.ts';
import { type ArchiveEntry, contentOf, eachEntry } from './archive-reader.ts';
import { BackupError } from './backup-error.ts';
import { createDigest, type Digest } from './digest.ts';
import { FORMAT, headSchema, type Manifest, manifestSchema, PROGRAM } from './manifest.ts';

/** A manifest of a million files is smaller. */
const LONGEST_JSON = 300 * 1024 * 1024;

/**
 * Reads all of it and compares every checksum with the manifest, which stands at its end. Nothing else is done: whoever
 * gets a manifest from here may restore.
 */
export async function verifyArchive(file: string): Promise<Manifest> {
  const digests = new Map<string, Digest>();
  let isFirst = true;
  let manifest: Manifest | null = null;
  await eachEntry(file, async (entry) => {
    const { name, type } = entry.header;
    if (isFirst && name !== 'backup.json') throw notOurs(file);
    if (manifest !== null || type !== 'file') throw damaged(file, `"${name}" does not belong into it`);
    if (isFirst) requireReadable(await readJson(entry, file), file);
    else if (name === 'manifest.json') manifest = readManifest(await readJson(entry, file), file);
    else await digestEntry(entry, digests, file);
    isFirst = false;
  });
  if (isFirst) throw notOurs(file);
  if (manifest === null) throw cutOff(file);
  compare(manifest, digests, file);
  return manifest;
}

async function digestEntry(entry: ArchiveEntry, digests: Map<string, Digest>, file: string): Promise<void> {
  const content = contentOf(entry.header.name);
  if (content === null) throw damaged(file, `"${entry.header.name}" does not belong into it`);
  const key = 'table' in content ? `table ${content.table}` : `file ${content.path}`;
  const digest = digests.get(key) ?? createDigest();
  digests.set(key, digest);
  for await (const chunk of entry.chunks) digest.add(chunk);
}

function compare(manifest: Manifest, digests: ReadonlyMap<string, Digest>, file: string): void {
  const left = new Set(digests.keys());
  const wanted = [
    ...manifest.tables.map((one) => ({ ...one, key: `table ${one.schema}.${one.name}` })),
    ...manifest.files.map((one) => ({ ...one, key: `file ${one.path}` })),
  ];
  for (const { key, bytes, sha256 } of wanted) {
    left.delete(key);
    const found = (digests.get(key) ?? createDigest()).result();
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw damaged(file, `the ${key} is not what was written`);
  }
  const [extra] = left;
  if (extra !== undefined) throw damaged(file, `the ${extra} is not in its list`);
}

async function readJson(entry: ArchiveEntry, file: string): Promise<unknown> {
  if ((entry.header.size ?? 0) > LONGEST_JSON) throw damaged(file, `"${entry.header.name}" is too long`);
  try {
    return JSON.parse(await textOf(entry));
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(file, `"${entry.header.name}" cannot be read`);
    throw error;
  }
}

function requireReadable(value: unknown, file: string): void {
  const head = headSchema.safeParse(value);
  if (!head.success) throw notOurs(file);
  if (head.data.format > FORMAT)
    throw new BackupError(
      'newer',
      `${file} was made by version ${head.data.program}, whose files this version (${PROGRAM}) cannot read: install version ${head.data.program} or later.`,
    );
}

function readManifest(value: unknown, file: string): Manifest {
  const read = manifestSchema.safeParse(value);
  if (!read.success) throw damaged(file, 'its list of contents cannot be read');
  return read.data;
}

async function textOf(entry: ArchiveEntry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
