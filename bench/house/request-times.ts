/** Times of requests, one after the other, in milliseconds. */
export interface Measured {
  p50: number;
  p95: number;
}

/** An address, or one with what is sent to it. */
export type Asked = string | readonly [address: string, request: RequestInit];

/** Throws where one is no success: a fast error is no answer. */
export async function measure(all: readonly Asked[]): Promise<Measured> {
  const times: number[] = [];
  for (const one of all) {
    const [address, request] = typeof one === 'string' ? [one] : one;
    const begun = performance.now();
    const answer = await fetch(address, request);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
