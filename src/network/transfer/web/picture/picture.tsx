import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { TownsPart } from '../../../../../web/ui/towns-map/towns-part.tsx';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { ROOMS } from '../../paths.ts';
import type { PictureData } from '../../picture/country-page.ts';

/** The towns of the list below on a map. */
export function Picture({ texts, data, screen }: PartProps) {
  // Our own page wrote it (`country-page.ts`).
  const { towns } = data as PictureData;
  return (
    <TownsPart
      {...{ texts, screen, towns }}
      name="picture_map"
      hrefOf={({ id }, language) => `${networkPath(language)}/${ROOMS.picture}/${id}`}
    />
  );
}
