import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** A JSON object as typed, or "@file" that holds one; undefined where nothing was typed. */
export async function readSettings(
  typed: string | undefined,
  option: string,
): Promise<Record<string, unknown> | undefined> {
  if (typed === undefined) return undefined;
  const text = typed.startsWith('@') ? await readFileOrSay(typed.slice(1), option) : typed;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value));
  } catch {
    // Told below, with what would do.
  }
  throw new UsageError(`${option} is no JSON object: write for example '{"limit": 10}', or @file.`);
}

async function readFileOrSay(path: string, option: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${option}: ${path} cannot be read (${error instanceof Error ? error.message : error}).`,
    );
  }
}
