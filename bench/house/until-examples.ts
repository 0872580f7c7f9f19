import { setTimeout as sleep } from 'node:timers/promises';

/** Example data come when the doors are open already: pages must not change while somebody looks at them. */
export async function untilExamples(url: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (const ars of ['053150000000', '053140000000', '053820064064', '059580004004'])
    for (;;) {
      const here = await (await fetch(`${url}/api/places/${ars}/here`)).text();
      if (
        ['notices', 'leisure', 'services'].every((id) => here.includes(`"solution":"${id}"`)) &&
        here.includes('"example":true')
      )
        break;
      if (performance.now() > deadline) throw new Error(`The example data of ${ars} did not come:\n${here}`);
      await sleep(200);
    }
}
