/** Which imported service is the same as one of the base catalogue, and which version counts where several are. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import type { Service } from './model.ts';

export interface Comparable {
  name: string;
  leika: readonly string[];
}

/**
 * Finds the service of the catalogue that an imported one is: by service key where both have one, else by the whole
 * name; also by the name where our key names only the object and theirs says what is done with it. Never by words
 * inside a text: long texts name other services.
 */
export function createMatcher(
  catalogue: readonly Pick<Service, 'id' | 'name' | 'leika'>[],
): (service: Comparable) => string | null {
  const byKey = new Map<string, string>();
  const byName = new Map<string, { id: string; leika: readonly string[] }>();
  for (const { id, name, leika } of catalogue) {
    for (const key of leika) byKey.set(key, id);
    byName.set(fold(name.de), { id, leika });
  }
  return ({ name, leika }) => {
    for (const key of leika) {
      const id = byKey.get(key);
      if (id !== undefined) return id;
    }
    const twin = byName.get(fold(name));
    if (twin === undefined) return null;
    const isOpen = leika.length === 0 || twin.leika.length === 0;
    return isOpen || leika.some((key) => twin.leika.some((own) => isOfObject(key, own))) ? twin.id : null;
  };
}

/**
 * Whether a key that names no task (Verrichtung and detail are zero) is the one of the object that another key is
 * about: 99 + group + identification, eight digits. Together with the same name both mean the same service.
 */
function isOfObject(key: string, own: string): boolean {
  return own.endsWith('000000') && key.slice(0, 8) === own.slice(0, 8);
}

/**
 * Services of several levels, nearest first: one of a level above falls away where a nearer level has the same by all
 * its keys, by its name if it has no key, or for the same service of the catalogue. Inside a level nothing falls away.
 */
export function nearestFirst<T extends Comparable & { catalogueId: string | null }>(
  levels: readonly (readonly T[])[],
): T[] {
  const [keys, names, known] = [new Set<string>(), new Set<string>(), new Set<string>()];
  return levels.flatMap((services) => {
    const kept = services.filter(({ name, leika, catalogueId }) => {
      if (catalogueId !== null && known.has(catalogueId)) return false;
      return leika.length > 0 ? !leika.every((key) => keys.has(key)) : !names.has(fold(name));
    });
    for (const { name, leika, catalogueId } of kept) {
      for (const key of leika) keys.add(key);
      names.add(fold(name));
      if (catalogueId !== null) known.add(catalogueId);
    }
    return kept;
  });
}
