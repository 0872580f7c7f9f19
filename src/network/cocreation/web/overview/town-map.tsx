import { OwnMap } from '../../../../../web/ui/map-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { FEDERATION } from '../../../../kernel/places/place.ts';
import type { OverviewData } from '../../overview/overview-room.ts';

type Town = OverviewData['towns'][number];

/** All of Germany with a pin for each town; invented ones are drawn hollow. */
export default function TownMap({
  towns,
  screen,
  label,
  onChoose,
}: {
  towns: readonly Town[];
  screen: Screen;
  label: string;
  onChoose: (town: Town | null) => void;
}) {
  return (
    <OwnMap
      {...{ screen, label }}
      ars={FEDERATION}
      to={null}
      box={null}
      sign=""
      centreWords={null}
      pins={towns.map(({ id, lon, lat, name, isExample }) => ({ id, lon, lat, text: name, isExample }))}
      onTap={() => onChoose(null)}
      onPin={(id) => onChoose(towns.find((town) => town.id === id) ?? null)}
    />
  );
}
