import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { PageContent, SourceInfo } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { Say } from '../texts.ts';
import { choicesFor } from './choices.ts';

/** Who hears that a record is not right: the desk of the unit in which it lies. To be spread into its page. */
export function correctableAs(
  what: Parameters<typeof choicesFor>[0],
  known: { id: string; ars: string },
  about: { title: string; url: string | null; source: SourceInfo; places: PlaceDirectory; say: Say },
): Pick<PageContent, 'correctable'> {
  const { title, url, source, places, say } = about;
  const unit = places.resolve(known.ars);
  const href = url ?? source.url;
  return {
    correctable: {
      ars: unit.kind === 'current' || unit.kind === 'moved' ? unit.place.ars : known.ars,
      record: known.id,
      about: title,
      lang: FEED_LANGUAGE,
      ...(href !== null && { href }),
      choices: choicesFor(what, say),
    },
  };
}
