import { chromium } from 'playwright-core';

/** What Chromium's own tools call "Fast 4G": milliseconds before each answer, bytes a second down and up. */
const FOUR_G = { latency: 165, down: (9e6 * 0.9) / 8, up: (1.5e6 * 0.9) / 8 };
const SLOWER = 4;

/** Milliseconds until the largest paint of a first visit on a phone: 4G, processor four times slower; in the middle of some rounds. */
export async function largestPaint(url: string, rounds: number): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const paints: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        deviceScaleFactor: 2,
      });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: FOUR_G.latency,
        downloadThroughput: FOUR_G.down,
        uploadThroughput: FOUR_G.up,
      });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      await page.goto(url, { waitUntil: 'networkidle' });
      paints.push(
        await page.evaluate(
          () =>
            new Promise<number>((found) => {
              new PerformanceObserver((list) => found(list.getEntries().at(-1)?.startTime ?? 0)).observe({
                type: 'largest-contentful-paint',
                buffered: true,
              });
            }),
        ),
      );
      await context.close();
    }
    return paints.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  } finally {
    await browser.close();
  }
}
