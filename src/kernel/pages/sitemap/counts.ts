/** How many files each section needs, and when the newest page in each changed; looked up once an hour. */
import type { Clock } from '../../clock.ts';
import type { Listed } from './listed-pages.ts';
import type { Section } from './sections.ts';
import { MOST_ADDRESSES } from './write-sitemap.ts';

export interface Part {
  /** From 1 on. */
  part: number;
  /** Instant; null where nobody knows it of all pages in it: "newest" would then be a guess. */
  changedAt: string | null;
}

const KEPT_MILLISECONDS = 3_600_000;

export function createCounts(
  pagesOf: (section: Section) => AsyncIterable<Pick<Listed, 'changedAt'>>,
  clock: Pick<Clock, 'milliseconds'>,
) {
  const known = new Map<string, { at: number; parts: Promise<Part[]> }>();
  return {
    partsOf(section: Section): Promise<readonly Part[]> {
      const now = clock.milliseconds();
      const found = known.get(section.name);
      if (found !== undefined && now - found.at < KEPT_MILLISECONDS) return found.parts;
      const parts = countParts(pagesOf(section));
      known.set(section.name, { at: now, parts });
      // A question that failed is asked again the next time.
      parts.catch(() => known.delete(section.name));
      return parts;
    },
  };
}

export async function countParts(
  pages: AsyncIterable<Pick<Listed, 'changedAt'>>,
  most = MOST_ADDRESSES,
): Promise<Part[]> {
  const parts: Part[] = [];
  let n = 0;
  for await (const { changedAt } of pages) {
    const last = parts.at(-1);
    if (n % most === 0) parts.push({ part: parts.length + 1, changedAt });
    else if (last !== undefined) last.changedAt = later(last.changedAt, changedAt);
    n += 1;
  }
  return parts;
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
