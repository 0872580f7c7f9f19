/** Times of requests, one after the other, in milliseconds. */
export interface Measured {
  p50: number;
  p95: number;
}

/** Throws where one is no success: a fast error is no answer. */
export async function measure(addresses: readonly string[]): Promise<Measured> {
  const times: number[] = [];
  for (const one of addresses) {
    const begun = performance.now();
    const answer = await fetch(one);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.status} for ${one}`);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
