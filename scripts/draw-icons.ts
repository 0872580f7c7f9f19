/**
 * Draws the pictures of the app from the house's sign into `web/icons`. Run by hand when the sign changes:
 * `node scripts/run.mjs scripts/draw-icons.ts`. Needs a Chromium (`CHROMIUM`, else Debian's).
 */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = resolve(import.meta.dirname, '../web/icons');
const BLUE = '#1a3da5';
/** The pin of the sign (`ICON` in `src/kernel/pages/document.ts`), on a field of 32. */
const PIN =
  'M16 5a8.5 8.5 0 0 0-8.5 8.5C7.5 19.5 16 27 16 27s8.5-7.5 8.5-13.5A8.5 8.5 0 0 0 16 5Zm0 12a3.5 3.5 0 1 1 0-7 3.5 3.5 0 0 1 0 7Z';

/** `corner`: round as the sign; systems that cut the corners themselves want a full square, the pin within 80 %. */
const PICTURES = [
  { name: 'icon-192.png', size: 192, corner: 7, scale: 1 },
  { name: 'icon-512.png', size: 512, corner: 7, scale: 1 },
  { name: 'icon-maskable-512.png', size: 512, corner: 0, scale: 0.8 },
  { name: 'apple-touch-icon.png', size: 180, corner: 0, scale: 0.9 },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage();
for (const { name, size, corner, scale } of PICTURES) {
  await page.setViewportSize({ width: size, height: size });
  const shift = 16 * (1 - scale);
  await page.setContent(
    `<style>*{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="${BLUE}"/><path fill="#fff" transform="translate(${shift} ${shift}) scale(${scale})" d="${PIN}"/></svg>`,
  );
  await page.screenshot({ path: resolve(FOLDER, name), omitBackground: true });
}
await browser.close();
