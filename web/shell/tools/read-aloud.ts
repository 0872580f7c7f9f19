import { type Language, LOCALE } from '../../../src/kernel/i18n/language.ts';

export function canReadAloud(): boolean {
  return typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
}

/** Reads texts one after the other with the browser's own speech; `ended` is called once, also after `stopReading`. */
export function readAloud(texts: readonly string[], language: Language, ended: () => void): void {
  speechSynthesis.cancel();
  const last = texts.length - 1;
  texts.forEach((text, index) => {
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = LOCALE[language];
    speech.onerror = ended;
    if (index === last) speech.onend = ended;
    speechSynthesis.speak(speech);
  });
  if (last < 0) ended();
}

export function stopReading(): void {
  if (canReadAloud()) speechSynthesis.cancel();
}

/** What a listener wants to hear of a page: headings, paragraphs and rows, without fields, buttons and footnotes. */
export function textsToRead(main: Element): string[] {
  return [...main.querySelectorAll('h1, h2, h3, h4, p, dt, dd, li')]
    .filter((one) => one.closest('form, .tools, .nearby, noscript, [aria-hidden="true"], [hidden]') === null)
    .filter((one) => one.querySelector('h3, h4, p, li') === null)
    .map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
