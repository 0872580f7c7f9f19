/** A language that nobody speaks, written from right to left: shows what a layout would do to Arabic or Hebrew. */
import type { Page } from 'playwright-core';

const FIRST = 'א'.codePointAt(0) ?? 0;
const LETTERS = 27;

/** Latin letters become Hebrew ones of about the same width; digits, spaces and signs stay. Pure. */
export function pseudo(text: string): string {
  return text.replace(/\p{Script=Latin}/gu, (letter) => {
    const code = letter.toLowerCase().codePointAt(0) ?? 0;
    return String.fromCodePoint(FIRST + (code % LETTERS));
  });
}

/** Turns the page that is shown around: direction, and every text on it. The app goes on living. */
export async function turnAround(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    return textNodes().map((node) => node.data);

    function textNodes(): Text[] {
      const walker = document.createTreeWalker(document.getElementById('app') ?? document.body, 4);
      const found: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
      return found;
    }
  });
  await page.evaluate((translated) => {
    const walker = document.createTreeWalker(document.getElementById('app') ?? document.body, 4);
    for (const text of translated) {
      if (walker.nextNode() && walker.currentNode instanceof Text) walker.currentNode.data = text;
    }
  }, texts.map(pseudo));
}
