import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { TownsPart } from '../../../../../web/ui/towns-map/towns-part.tsx';
import { splitPath } from '../../../../kernel/i18n/language.ts';
import { type TextValues, text as textOf } from '../../../../kernel/i18n/text.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { ROOMS } from '../../paths.ts';
import type { PictureData } from '../../picture/country-page.ts';

/** The towns of the list below on a map. */
export function Picture({ texts, data, screen }: PartProps) {
  // Our own page wrote it (`country-page.ts`).
  const { towns } = data as PictureData;
  const { language } = splitPath(location.pathname);
  const say = (key: string, values: TextValues = {}) => textOf(texts, language, key, values);
  return (
    <TownsPart
      screen={screen}
      towns={towns.map((town) => ({ ...town, href: `${networkPath(language)}/${ROOMS.picture}/${town.id}` }))}
      words={{
        ...{ open: say('picture_map_open'), close: say('picture_map_close') },
        ...{ hint: say('picture_map_hint'), label: say('picture_map_label', { count: towns.length }) },
        to: (name) => say('picture_map_to', { name }),
      }}
    />
  );
}
