import type { KeepAnswer } from '../../worker/messages.ts';
import { askToKeep } from './worker-link.ts';

/**
 * Keeps these pages on the device ("/053150000000-koeln", "/en/053150000000-koeln/dienste"): the whole list,
 * each time it changes. They are fetched now, and cleaned last; what is no longer in the list is a page like
 * any other. Never rejects: without a worker, a network or room the path comes back in `failed`.
 */
export async function keepOffline(paths: readonly string[]): Promise<KeepAnswer> {
  return askToKeep([...paths]).catch(() => ({ kept: [], failed: [...paths] }));
}
