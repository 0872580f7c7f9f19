/** Debian's Chromium, driven by playwright-core: for journeys and for pictures of the pages. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The same engine of the same version without the window around it, which nobody sees: pages cost half as much. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';
const WITH_WINDOW = '/usr/bin/chromium';

export interface BrowserWishes {
  /** Without a graphics card maps are drawn only where it is asked for, by the processor: it is slow. */
  webgl?: boolean;
  /** Notifications of the system are a part of the browser around the engine: without it they are always denied. */
  notifications?: boolean;
}

export function openBrowser({ webgl = false, notifications = false }: BrowserWishes = {}): Promise<Browser> {
  const usual = existsSync(WITHOUT_WINDOW) && !notifications ? WITHOUT_WINDOW : WITH_WINDOW;
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? usual,
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
