import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { TownsPart } from '../../../../../web/ui/towns-map/towns-part.tsx';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import type { OverviewData } from '../../overview/overview-room.ts';
import { PATH } from '../../paths.ts';

/** The towns of the list below on a map. */
export function Overview({ texts, data, screen }: PartProps) {
  // Our own page wrote it (`overview-room.ts`).
  const { towns } = data as OverviewData;
  return (
    <TownsPart
      {...{ texts, screen, towns }}
      name="overview_map"
      hrefOf={({ id }, language) => `${keyPath(id, language)}/${PATH}`}
    />
  );
}
