import { AUDIT_TEXTS } from '../audit/describe-line.ts';
import { placeFilePath } from '../files/place-file-routes.ts';
import { formOf } from '../forms/form-of.ts';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { fullNameOf } from '../places/full-name.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import { contentOf } from './save-town.ts';
import { readTown, readVersions, type TownVersion } from './store.ts';
import { EMPTY_TOWN, type TownContent } from './town.ts';
import type { TownAnswer, TownVersionLine } from './town-api.ts';
import { TOWN_TEXTS, townForm } from './town-form.ts';

/** Versions that the desk shows. */
const MOST = 50;

/** Everything that the desk's room about the look of a town shows. Asks the database, not the memory: it may be newer. */
export async function describeTown(
  { db, places, adoptions, towns }: Kernel,
  place: Place,
  language: Language,
): Promise<TownAnswer> {
  const town = await readTown(db, places.keys(place.ars));
  const { crest, ...texts } = town ?? { ...EMPTY_TOWN };
  const versions =
    town === undefined ? [] : await readVersions(db, town.ars, { before: null, limit: MOST + 1 });
  const association = places.ancestors(place.ars).find(({ levels }) => levels.includes('association'));
  const inherits = texts.colour === null && association !== undefined && adoptions.isAdopted(association.ars);
  return {
    version: town?.version ?? 0,
    town: {
      ...{ displayName: texts.displayName, colour: texts.colour, website: texts.website },
      ...{ licence: texts.licence, imprint: texts.imprint, contact: texts.contact },
      accessibilityContact: texts.accessibilityContact,
      accessibilityNote: texts.accessibilityNote,
      privacy: texts.privacy,
    },
    crest:
      town === undefined || crest === null
        ? null
        : { src: placeFilePath(town.ars, crest.file), alt: crest.alt },
    fields: formOf(townForm, textsIn(TOWN_TEXTS, language)),
    isShown: adoptions.isAdopted(place.ars),
    colourFrom: inherits && towns.own(association.ars)?.colour != null ? fullNameOf(association) : null,
    versions: linesOf(versions, language).slice(0, MOST),
  };
}

function linesOf(versions: readonly TownVersion[], language: Language): TownVersionLine[] {
  const words = textsIn(AUDIT_TEXTS, language);
  return versions.map(({ version, at, actor, content, undoneTo }, index) => {
    const before = versions[index + 1];
    return {
      ...{ version, at, undoneTo },
      who: actor === null ? (words.who_operator ?? '') : (actor.name ?? words.who_gone ?? ''),
      changed: changedBetween(
        before === undefined ? EMPTY_TOWN : contentOf(before.content),
        contentOf(content),
      ),
    };
  });
}

function changedBetween(before: TownContent, after: TownContent): string[] {
  return (Object.keys(EMPTY_TOWN) as (keyof TownContent)[]) // exactly its keys
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
