/** Times of requests, one after the other. */

/** Milliseconds within which 95 of 100 are answered. Throws where one is no success. */
export async function p95Of(addresses: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const one of addresses) {
    const begun = performance.now();
    const answer = await fetch(one);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.status} for ${one}`);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
