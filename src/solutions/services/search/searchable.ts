/** What is searched of a record. Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { stem } from '../../../kernel/text/stem.ts';
import { serviceOf } from '../catalogue/catalogue.ts';
import type { ImportedService } from '../store/rows.ts';
import type { OfficeCandidate, ServiceCandidate } from './candidates-store.ts';
import { splitCompound } from './compounds.ts';
import type { Searchable } from './search.ts';

/** By its own words, and by all words of the service of the catalogue that it stands for. */
export function searchableStandIn({ name, keywords, excerpt, catalogueId }: ImportedService): Searchable {
  const general = catalogueId === null ? undefined : serviceOf(catalogueId);
  return {
    name: { de: name, en: general?.name.en ?? '' },
    words: {
      de: [...keywords, ...(general === undefined ? [] : [general.name.de, ...general.words.de])],
      en: general?.words.en ?? [],
    },
    about: { de: excerpt, en: '' },
  };
}

/** A name with its compounds taken apart: "Reisepassverlust" is also "reisepass verlust". */
function apart(name: string, known: ReadonlySet<string>): string[] {
  const words = fold(name).split(' ');
  const parts = words.map((word) => {
    const found = splitCompound(word, known);
    // A part alone replaces only a word that nobody knows.
    const isKnown = known.has(word) || known.has(stem(word));
    return found.length > 1 || (found.length === 1 && !isKnown) ? found : [word];
  });
  return parts.some(({ length }) => length > 1) ? [parts.flat().join(' ')] : [];
}

/** Names of languages that we do not write are found as if they were German: by their letters. */
export function searchableCandidate(
  { name, language, keywords, translations }: ServiceCandidate,
  known: ReadonlySet<string>,
): Searchable {
  const others = Object.entries(translations ?? {}).flatMap(([to, said]) =>
    said.name === undefined ? [] : [{ to, name: said.name }],
  );
  const isEnglish = language.startsWith('en');
  const english = isEnglish ? name : (others.find(({ to }) => to.startsWith('en'))?.name ?? '');
  const german = isEnglish ? (others.find(({ to }) => to.startsWith('de'))?.name ?? '') : name;
  const rest = others.map((one) => one.name).filter((one) => one !== english && one !== german);
  return {
    name: { de: german, en: english },
    words: {
      de: isEnglish ? rest : [...keywords, ...rest, ...apart(name, known)],
      en: isEnglish ? keywords : [],
    },
    about: { de: '', en: '' },
  };
}

export function searchableOffice({
  name,
  officialName,
  unit,
  otherNames,
  address,
}: OfficeCandidate): Searchable {
  const words = [officialName, unit, address.street, ...otherNames].filter((word) => word !== null);
  return { name: { de: name, en: '' }, words: { de: words, en: [] }, about: { de: '', en: '' } };
}
