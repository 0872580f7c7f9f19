import { LANGUAGES, type Language, PREFIX } from '../../src/kernel/i18n/language.ts';

const KEY = 'hierzulande.language';

/** Keeps which language was chosen by the switch: on this device, for the next visit of the start page. */
export function keepLanguage(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-language]') : null;
    const chosen = link?.dataset.language;
    if (chosen !== undefined) write(chosen);
  });
}

/** On `/` only: opens the start page in the language that was chosen before. True when it leaves. */
export function opensOtherLanguage(): boolean {
  const chosen = read();
  if (location.pathname !== '/' || chosen === null || chosen === 'de') return false;
  location.replace(`${PREFIX[chosen]}/${location.search}`);
  return true;
}

function read(): Language | null {
  try {
    const kept = localStorage.getItem(KEY);
    return LANGUAGES.find((one) => one === kept) ?? null;
  } catch {
    return null; // storage may be forbidden; then the choice lasts as long as the address
  }
}

function write(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // as above
  }
}
