/** Small notes in `localStorage`. It may be full or forbidden: then a note lasts as long as the page. */
const PREFIX = 'hierzulande.';
const here = new Map<string, string>();

export function readNote(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name) ?? here.get(name) ?? null;
  } catch {
    return here.get(name) ?? null;
  }
}

/** Null removes the note. */
export function writeNote(name: string, value: string | null): void {
  if (value === null) here.delete(name);
  else here.set(name, value);
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // kept in `here`
  }
}

/** Names of all notes that begin so. */
export function noteNames(beginning: string): string[] {
  const names = new Set([...here.keys()].filter((name) => name.startsWith(beginning)));
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index) ?? '';
      if (key.startsWith(PREFIX + beginning)) names.add(key.slice(PREFIX.length));
    }
  } catch {
    // only those of this page
  }
  return [...names];
}

/** Nothing of what could not be stored is remembered either. */
export function forgetNotes(): void {
  here.clear();
}
