import { townOf } from '../../kernel/network/town-lines.ts';
import { fold, spellings } from '../../kernel/places/fold.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel } from '../../kernel/solution.ts';

/** Enough to see that a name is not alone: those of exactly this name come first. */
const MOST = 10;

interface Meant {
  /** As somebody typed it. */
  words: string;
  /** Key of what was chosen among suggestions; left out, or of no place of today: the words count. */
  ars?: string | undefined;
}

/**
 * The one place that is meant; null: ask. A name means the only place that is called so, or the only one found at all.
 * What has a further name in brackets is called by the first one too: "Frankfurt" is not only "Frankfurt (Oder)".
 */
export function meantPlace({ words, ars }: Meant, places: Kernel['places']): Place | null {
  const chosen = ars === undefined ? null : townOf(ars, places);
  if (chosen !== null) return chosen;
  const found = places.search(words, MOST).map(({ place }) => place);
  if (found.length === 1) return found[0] ?? null;
  const wanted = fold(words);
  const [only, ...others] = found.filter((place) => namesOf(place).includes(wanted));
  return only !== undefined && others.length === 0 && spellings(only.name).includes(wanted) ? only : null;
}

function namesOf({ name, officialName }: Place): string[] {
  return [name, officialName, name.replace(/\s*\(.*\)/s, '')].flatMap(spellings);
}
