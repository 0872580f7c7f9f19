import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { TownsPart } from '../../../../../web/ui/towns-map/towns-part.tsx';
import { splitPath } from '../../../../kernel/i18n/language.ts';
import { type TextValues, text as textOf } from '../../../../kernel/i18n/text.ts';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import type { OverviewData } from '../../overview/overview-room.ts';
import { PATH } from '../../paths.ts';

/** The towns of the list below on a map. */
export function Overview({ texts, data, screen }: PartProps) {
  // Our own page wrote it (`overview-room.ts`).
  const { towns } = data as OverviewData;
  const { language } = splitPath(location.pathname);
  const say = (key: string, values: TextValues = {}) => textOf(texts, language, key, values);
  return (
    <TownsPart
      screen={screen}
      towns={towns.map((town) => ({ ...town, href: `${keyPath(town.id, language)}/${PATH}` }))}
      words={{
        ...{ open: say('overview_map_open'), close: say('overview_map_close') },
        ...{ hint: say('overview_map_hint'), label: say('overview_map_label', { count: towns.length }) },
        to: (name) => say('overview_map_to', { name }),
      }}
    />
  );
}
