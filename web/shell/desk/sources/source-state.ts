import type { SourceLine } from '../../../../src/kernel/sources/desk/sources-api.ts';

export type SourceState =
  | 'running'
  | 'hidden'
  | 'held'
  | 'failing'
  | 'paused'
  | 'stale'
  | 'never'
  | 'waiting'
  | 'ok';

type Judged = 'progress' | 'hidden' | 'held' | 'fault' | 'state' | 'isStale' | 'checkedAt' | 'awaitsAdoption';

/** How a source is, the gravest first. */
export function stateOf(source: Pick<SourceLine, Judged>): SourceState {
  if (source.progress !== null) return 'running';
  if (source.hidden !== null) return 'hidden';
  if (source.held !== null) return 'held';
  if (source.state === 'paused') return 'paused';
  if (source.fault !== null) return 'failing';
  if (source.checkedAt === null) return 'never';
  if (source.isStale) return 'stale';
  return source.awaitsAdoption ? 'waiting' : 'ok';
}

/** It is being read, or about to be: there will be something new in a moment. */
export function isUnderWay({ isDue, progress }: Pick<SourceLine, 'isDue' | 'progress'>): boolean {
  return isDue || progress !== null;
}
