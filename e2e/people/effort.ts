/**
 * What a journey costs a person, counted while it is walked: clicks, typed and pasted texts, words on the screens, mails.
 * Turned into time by the keystroke-level model (Card, Moran, Newell 1980), for somebody who types as most people do and reads everything.
 */
import type { Locator, Page } from 'playwright-core';
import { takenOver } from '../browser.ts';

/** What the hand does differently at a desk and on a phone. */
const HAND = {
  /** A key, of an average typist. Copying elsewhere and pasting here: changing the window twice, marking, two short-cuts, thinking twice. */
  keyboard: { key: 0.28, paste: 10 },
  /** Typing on a phone, at about 36 words of five letters a minute: an estimate. Marking and pasting by long touches. */
  glass: { key: 60 / (36.2 * 5), paste: 20 },
};

const SECONDS = {
  /** Finding something with the pointer (1.1), clicking (0.2), and thinking before it (1.35); a touch is no slower. */
  click: 2.65,
  /** Until a mail is there and opened. */
  mail: 30,
  /** Finding a file on one's own computer. */
  file: 40,
  /** A word, at 238 a minute as people read on average (Brysbaert 2019); every word once, although forms are skimmed. */
  word: 60 / 238,
};

export interface Effort {
  click(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
  paste(target: Locator, text: string): Promise<void>;
  choose(target: Locator, label: string): Promise<void>;
  pickFile(target: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Waits until the page is there; everything on it that was not there before is read. */
  read(): Promise<void>;
  mail(): void;
  /** What only the test does takes nobody's time. */
  aside<Done>(work: () => Promise<Done>): Promise<Done>;
  report(): { steps: number; keys: number; words: number; machineSeconds: number; seconds: number };
}

export function watchEffort(page: Page, hand: keyof typeof HAND): Effort {
  const begun = performance.now();
  let apart = 0;
  const count = { click: 0, key: 0, paste: 0, mail: 0, file: 0, word: 0 };
  const known = new Set<string>();
  const take = (lines: readonly string[]) => {
    for (const line of lines.map((one) => one.trim())) {
      // What names the values of one record names those of the next: also on one page it is read once.
      if (line === '' || known.has(line)) continue;
      known.add(line);
      count.word += line.split(/\s+/).length;
    }
  };
  const aside: Effort['aside'] = async (work) => {
    const from = performance.now();
    try {
      return await work();
    } finally {
      apart += performance.now() - from;
    }
  };
  return {
    async click(target) {
      count.click += 1;
      await target.click();
    },
    async type(target, text) {
      count.click += 1;
      count.key += text.length;
      await target.fill(text);
    },
    async paste(target, text) {
      count.paste += 1;
      await target.fill(text);
    },
    async choose(target, label) {
      count.click += 2;
      // Now that the list is open, all of it is read.
      take(await target.locator('option').allInnerTexts());
      await target.selectOption({ label });
    },
    async pickFile(target, file) {
      count.click += 1;
      count.file += 1;
      await target.setInputFiles(file);
    },
    async read() {
      await takenOver(page);
      take(await aside(() => visibleLines(page)));
    },
    aside,
    mail() {
      count.mail += 1;
    },
    report() {
      const machineSeconds = (performance.now() - begun - apart) / 1_000;
      const person =
        count.key * HAND[hand].key +
        count.click * SECONDS.click +
        count.paste * HAND[hand].paste +
        count.mail * SECONDS.mail +
        count.file * SECONDS.file +
        count.word * SECONDS.word;
      return {
        steps: count.click + count.paste + count.file,
        ...{ keys: count.key, words: count.word, machineSeconds: Math.round(machineSeconds) },
        seconds: Math.round(person + machineSeconds),
      };
    },
  };
}

async function visibleLines(page: Page): Promise<string[]> {
  const main = page.getByRole('main');
  // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen is read, line by line
  const lines = (await main.innerText()).split('\n').map((one) => one.trim());
  // A closed list shows what is chosen in it; the text of the page names the rest of it too.
  for (const unseen of await main.locator('option:not(:checked)').allInnerTexts()) {
    const at = lines.indexOf(unseen.trim());
    if (at >= 0) lines.splice(at, 1);
  }
  return lines;
}
