/** Sets of minutes as spans. Pure. */
import type { Span } from '../allocate/model.ts';

/** In order; what overlaps or touches is one, what is empty is left out. */
export function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const { from, until } of [...spans].sort((a, b) => a.from - b.from)) {
    if (until <= from) continue;
    const last = out.at(-1);
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else out.push({ from, until });
  }
  return out;
}

export function clipped(spans: readonly Span[], { from, until }: Span): Span[] {
  return spans
    .map((one) => ({ from: Math.max(one.from, from), until: Math.min(one.until, until) }))
    .filter((one) => one.from < one.until);
}

/** What is left of joined spans when others are taken away. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left: Span[] = [...spans];
  for (const { from, until } of taken)
    left = left.flatMap((one) =>
      one.until <= from || until <= one.from
        ? [one]
        : [
            { from: one.from, until: from },
            { from: until, until: one.until },
          ].filter((part) => part.from < part.until),
    );
  return left;
}
