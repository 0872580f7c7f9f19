/** What the page and its worker say to each other. */
export type ToWorker =
  /** This page listens from now on: what was said while it was coming is to be said again, what is missing fetched. */
  | { type: 'listening' }
  /** The waiting version may take over now. */
  | { type: 'take-over' }
  /** This page was loaded before the worker watched: it is to be stored too. */
  | { type: 'visited'; path: string }
  /** These pages stay stored, and only these are pinned. Answered with `KeepAnswer` on the port. */
  | { type: 'keep'; paths: string[] };

/** Storage is full or forbidden: everything works, but not offline. */
export interface FromWorker {
  type: 'storage-failed';
}

export interface KeepAnswer {
  kept: string[];
  failed: string[];
}

export function isToWorker(data: unknown): data is ToWorker {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  if (data.type === 'take-over' || data.type === 'listening') return true;
  if (data.type === 'visited') return 'path' in data && isOwnPath(data.path);
  return data.type === 'keep' && 'paths' in data && Array.isArray(data.paths) && data.paths.every(isOwnPath);
}

export function isFromWorker(data: unknown): data is FromWorker {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'storage-failed';
}

function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?!\/)/.test(path) && !path.startsWith('/api/');
}
