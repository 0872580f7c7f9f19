/** The town of a row in the table of a county or an association: by its key or by its name. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { quoted } from '../../../kernel/sources/clean-text.ts';

type Answer = { ars: Ars } | { fault: { code: string; reason: string } };

const KIND = /^(gemeinde|stadt|markt|flecken|samtgemeinde|verbandsgemeinde|vg|hansestadt)\s+/u;
const known = new WeakMap<PlaceDirectory, Map<Ars, Map<string, Ars[]>>>();

/** Empty: the owner itself. Only what lies within the owner may be named. */
export function townCalled(text: string | undefined, owner: Ars, places: PlaceDirectory): Answer {
  const words = text?.trim() ?? '';
  if (words === '') return { ars: owner };
  const key = arsOf(words);
  if (key !== null) return within(key, owner, places);
  const names = namesWithin(owner, places);
  const folded = fold(words);
  const found = names.get(folded) ?? names.get(folded.replace(KIND, '')) ?? [];
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return { ars: only };
  return only === undefined
    ? fault(
        'unknown-town',
        `No town within the owner of the source is called ${quoted(words)}: write its name or its key (ARS).`,
      )
    : fault(
        'ambiguous-town',
        `Several towns are called ${quoted(words)}: write the key (ARS) of the one that is meant.`,
      );
}

/** "053150000000", "05315000" (AGS cannot be told apart from a cut key and is looked up as one). */
function arsOf(words: string): Ars | null {
  const digits = words.replaceAll(/\s/g, '');
  return /^\d{12}$/.test(digits) ? digits : null;
}

function within(ars: Ars, owner: Ars, places: PlaceDirectory): Answer {
  const resolved = places.resolve(ars);
  const place = resolved.kind === 'current' || resolved.kind === 'moved' ? resolved.place : undefined;
  if (place === undefined) return fault('unknown-town', `There is no town with the key ${ars}.`);
  if (!places.applies(owner, place.ars))
    return fault('foreign-town', `${quoted(place.name)} does not lie within the owner of the source.`);
  return { ars: place.ars };
}

function namesWithin(owner: Ars, places: PlaceDirectory): Map<string, Ars[]> {
  const owners = known.get(places) ?? new Map<Ars, Map<string, Ars[]>>();
  known.set(places, owners);
  const before = owners.get(owner);
  if (before !== undefined) return before;
  const names = new Map<string, Ars[]>();
  const add = (ars: Ars, ...spelt: string[]) => {
    for (const name of new Set(spelt.map(fold))) {
      const same = names.get(name) ?? [];
      if (!same.includes(ars)) names.set(name, [...same, ars]);
    }
  };
  const waiting = [owner];
  for (let ars = waiting.pop(); ars !== undefined; ars = waiting.pop()) {
    const place = places.get(ars);
    if (place !== undefined && (place.ars === owner || place.levels.includes('municipality')))
      add(place.ars, place.name, place.officialName, place.officialName.split(',')[0] ?? '');
    waiting.push(...places.children(ars).map((child) => child.ars));
  }
  owners.set(owner, names);
  return names;
}

function fault(code: string, reason: string): Answer {
  return { fault: { code, reason: reason.slice(0, 300) } };
}
