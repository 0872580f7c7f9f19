/** Debian's Chromium, driven by playwright-core: for journeys and for pictures of the pages. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The same engine of the same version without the window around it, which nobody sees: pages cost half as much. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';
const WITH_WINDOW = '/usr/bin/chromium';

/** Without a graphics card maps are drawn only where it is asked for, by the processor: it is slow. */
export function openBrowser({ webgl = false }: { webgl?: boolean } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? (existsSync(WITHOUT_WINDOW) ? WITHOUT_WINDOW : WITH_WINDOW),
    args: [
      '--no-sandbox',
      ...(webgl
        ? ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
        : ['--disable-gpu']),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
