/** What stands in fields without a draft when people load a new version: carried over that one reload. */
import { contentOf, isField, setValue } from './draft-fields.ts';

const KEY = 'hierzulande.carried';

/** To be called just before the reload. */
export function carryFields(): void {
  const fields = [...document.querySelectorAll('[id]')]
    .filter(isField)
    .filter((field) => field.dataset.draft === undefined && 'defaultValue' in field)
    .filter((field) => contentOf(field) !== '')
    .map((field) => [field.id, contentOf(field)]);
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ address: location.href, fields, scroll: scrollY }));
  } catch {
    // storage may be forbidden; then the reload is like any other
  }
}

/** To be called once after the page has been taken over. Forgets what it restores. */
export function restoreFields(): void {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const { address, fields, scroll } = JSON.parse(text ?? '{}');
    if (address !== location.href || !Array.isArray(fields)) return;
    for (const [id, value] of fields) {
      const field = document.getElementById(String(id));
      if (isField(field) && contentOf(field) !== value) setValue(field, String(value));
    }
    if (typeof scroll === 'number') scrollTo({ top: scroll, behavior: 'instant' });
  } catch {
    // as above, or something else wrote there
  }
}
