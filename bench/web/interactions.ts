import { chromium } from 'playwright-core';

/** What the browser's Event Timing tells; at least 16 ms, in steps of 8. */
interface Timing {
  interactionId: number;
  duration: number;
}

const PLACES = [
  { name: 'Wacken', query: 'Wacken' },
  { name: 'Köln', query: 'koeln' },
  { name: 'Bonn', query: 'Bonn' },
];

/**
 * How long taps and keys take until the next frame, on a processor four times slower: typing a place, choosing it,
 * going to pages and back, keeping one, narrowing a list. 95 of 100 are below `p95` milliseconds.
 */
export async function interactionTimes(url: string): Promise<{ p95: number; count: number }> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const timings: Timing[] = [];
      Object.assign(window, { timings });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { interactionId, duration } = entry as PerformanceEntry & Timing; // type "event"
          if (interactionId > 0) timings.push({ interactionId, duration });
        }
      }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    });
    const devtools = await context.newCDPSession(page);
    await page.goto('/');
    await page.waitForFunction(() => document.documentElement.dataset.live === 'true');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let count = 0;
    /** A person acts when the page has settled. */
    const act = async (work: () => Promise<void>) => {
      await page.evaluate(() => new Promise((settled) => requestIdleCallback(settled, { timeout: 2_000 })));
      await work();
      count += 1;
    };
    const press = async (text: string) => {
      for (const letter of text) await act(() => page.keyboard.press(letter));
    };
    for (const { name, query } of PLACES) {
      await act(() => page.getByRole('combobox').click());
      await press(query);
      await page.getByRole('option').first().waitFor();
      await act(() => page.keyboard.press('ArrowDown'));
      await act(() => page.keyboard.press('Enter'));
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      for (const card of ['Wer ist zuständig?', 'Nächster Feiertag', 'Über diesen Ort']) {
        await act(() => page.getByRole('article').getByRole('link', { name: card }).click());
        await page.locator('article h1').waitFor();
        await act(() => page.getByRole('button', { name: 'Seite merken' }).click());
        await act(() => page.getByRole('navigation', { name: 'Zurück' }).getByRole('link').click());
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      }
      await act(() => page.getByRole('article').getByRole('link', { name: 'Online erledigen' }).click());
      await page.getByRole('heading', { level: 1, name: 'Dienste', exact: true }).waitFor();
      await act(() => page.getByRole('link', { name: 'Steuern und Abgaben' }).click());
      await act(() => page.getByLabel('Liste eingrenzen').click());
      await press('hund');
      await act(() => page.getByRole('link', { name: 'Ort ändern' }).click());
      await page.getByRole('combobox').waitFor();
    }
    const timings = await page.evaluate(() => (window as unknown as { timings: Timing[] }).timings); // set above
    return { p95: p95Of(timings, count), count };
  } finally {
    await browser.close();
  }
}

/** The slowest event of each interaction; those below the threshold are not told and count as quick. */
function p95Of(timings: readonly Timing[], count: number): number {
  const slowest = new Map<number, number>();
  for (const { interactionId, duration } of timings)
    slowest.set(interactionId, Math.max(duration, slowest.get(interactionId) ?? 0));
  const told = [...slowest.values()];
  const all = [...told, ...Array.from({ length: Math.max(0, count - told.length) }, () => 0)];
  return all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? Number.NaN;
}
