/** PostgreSQL's own note of its running server, `postmaster.pid`: eight lines, written in steps while it starts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PostmasterNote {
  pid: number;
  data: string;
  /** Null until it is known, early in the start. */
  port: number | null;
  status: 'starting' | 'ready' | 'stopping' | 'unknown';
}

/** null: there is no file, or none that can be read as one. */
export async function readPostmasterNote(data: string): Promise<PostmasterNote | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : parsePostmasterNote(text);
}

export function parsePostmasterNote(text: string): PostmasterNote | null {
  const lines = text.split('\n').map((line) => line.trim());
  const [pid = '', data = '', , port = '', , , , status = ''] = lines;
  // A negative number is a server in single-user mode.
  if (!/^-?\d+$/.test(pid)) return null;
  return {
    pid: Math.abs(Number(pid)),
    data,
    port: /^\d+$/.test(port) && Number(port) > 0 ? Number(port) : null,
    status: status === 'ready' || status === 'starting' || status === 'stopping' ? status : 'unknown',
  };
}
