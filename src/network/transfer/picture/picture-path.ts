/** What of the picture is shown, as the path says it ("zeigt-piloten/loesung-parking/seite-2"). Pure. */
import { type ListWays, readListPath, writeListPath } from '../../../kernel/network/list-path.ts';
import type { DeedKind } from './deeds.ts';

/** Words of the address. */
export const KIND_WORDS: Readonly<Record<DeedKind, string>> = {
  runs: 'laeuft',
  pilots: 'piloten',
  open: 'ungeloest',
};

export interface PicturePart {
  kind?: DeedKind | undefined;
  solution?: string | undefined;
  page: number;
}

function ways(solutions: readonly string[]): ListWays {
  return { zeigt: Object.values(KIND_WORDS), loesung: solutions };
}

/** null: no such part. */
export function readPicturePath(path: string, solutions: readonly string[]): PicturePart | null {
  const part = readListPath(path, ways(solutions));
  if (part === null) return null;
  const word = part.chosen.zeigt;
  // Only words of the record are let through.
  const kinds = Object.entries(KIND_WORDS) as [DeedKind, string][];
  return {
    kind: kinds.find(([, one]) => one === word)?.[0],
    solution: part.chosen.loesung,
    page: part.page,
  };
}

export function writePicturePath(
  { kind, solution, page }: PicturePart,
  solutions: readonly string[],
): string {
  const chosen = {
    ...(kind !== undefined && { zeigt: KIND_WORDS[kind] }),
    ...(solution !== undefined && { loesung: solution }),
  };
  return writeListPath({ chosen, page }, ways(solutions));
}
