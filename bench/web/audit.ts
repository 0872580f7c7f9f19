import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../house/running-house.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Audit {
  /** 0–100. */
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** Largest contentful paint, milliseconds. */
  paint: number;
  /** Titles of what is not perfect, outside of performance. */
  faults: string[];
}

/** Debian's Chromium with a port for Lighthouse. */
export async function openChromium(): Promise<{ port: number; close(): Promise<void> }> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  return { port, close: () => browser.close() };
}

/** How often a run whose recording failed, as it does now and then, is repeated. */
const TRIES = 3;

/** One run of Lighthouse as a phone: simulated slow 4G, processor four times slower. */
export async function auditPage(url: string, port: number, tries = TRIES): Promise<Audit> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (result === undefined) throw new Error(`Lighthouse said nothing about ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError !== undefined && tries > 1) return auditPage(url, port, tries - 1);
  if (runtimeError !== undefined) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const scoreOf = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    paint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    faults: CATEGORIES.slice(1).flatMap((category) =>
      (categories[category]?.auditRefs ?? [])
        .map(({ id }) => audits[id])
        .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
        .map((audit) => `${category}: ${audit?.title ?? ''}`),
    ),
  };
}
