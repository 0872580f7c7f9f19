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

/** On `/` only: opens the English start page for those who chose it. True when it leaves. */
export function opensOtherLanguage(): boolean {
  if (location.pathname !== '/' || read() !== 'en') return false;
  location.replace(`/en/${location.search}`);
  return true;
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
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
