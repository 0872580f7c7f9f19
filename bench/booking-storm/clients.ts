/** Clients that book at a wanted rate, each one request after the other. */
import { randomUUID } from 'node:crypto';
import { ARS, POINT } from './fill.ts';

export interface Answered {
  /** "booked", the code of the refusal, or "http 500". */
  what: string;
  /** Whether a refusal said what would go instead. */
  hasNext: boolean;
  milliseconds: number;
}

export interface Storm {
  url: string;
  /** `Cookie` headers, one a driver. */
  cookies: readonly string[];
  clients: number;
  /** Wanted bookings a second, of all together, and how many in all. */
  rate: number;
  count: number;
}

const QUARTER = 15 * 60_000;
const QUARTERS_AHEAD = 4 * 24 * 2;

/** Whoever is behind asks at once: what a slow answer delays is in the times of the later ones. */
export async function runStorm(storm: Storm): Promise<Answered[]> {
  const begun = performance.now();
  let next = 0;
  const answers: Answered[] = [];
  const client = async () => {
    for (let turn = next++; turn < storm.count; turn = next++) {
      const wait = (turn * 1000) / storm.rate - (performance.now() - begun);
      if (wait > 1) await new Promise((done) => setTimeout(done, wait));
      answers.push(await bookOnce(storm, turn));
    }
  };
  await Promise.all(Array.from({ length: storm.clients }, client));
  return answers;
}

async function bookOnce({ url, cookies }: Storm, turn: number): Promise<Answered> {
  // Another driver each time, another time each time, the same in each run.
  const cookie = cookies[turn % cookies.length] ?? '';
  const start = Math.ceil(Date.now() / QUARTER) * QUARTER + ((turn * 7919) % QUARTERS_AHEAD) * QUARTER;
  const length = 2 + ((turn * 104_729) % 7);
  const body = {
    ...{ wish: randomUUID(), ars: ARS, kind: 'near', near: { ...POINT, within: 300 } },
    ...{ from: new Date(start).toISOString(), until: new Date(start + length * QUARTER).toISOString() },
    needs: {
      ...{ length: 450, width: 180, height: null, stepFree: false, wide: false, roofed: false },
      charging: false,
    },
    ...{ price: 1_000, pay: 'direct', terms: '2026-11' },
  };
  const begun = performance.now();
  const send = () =>
    fetch(`${url}/api/parking/bookings`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  // A connection that was closed while it was idle: the same wish again, as a phone does it.
  const answer = await send().catch(send);
  const said = (await answer.json()) as { code?: string; next?: object }; // our own server's shape
  const milliseconds = performance.now() - begun;
  if (answer.ok) return { what: 'booked', hasNext: false, milliseconds };
  return { what: said.code ?? `http ${answer.status}`, hasNext: said.next !== undefined, milliseconds };
}
