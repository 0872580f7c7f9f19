import type { TownOnMap } from '../../../src/kernel/network/town-on-map.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { FEDERATION } from '../../../src/kernel/places/place.ts';
import { OwnMap } from '../map-parts.ts';

/** All of Germany with a pin for each town; invented ones are drawn hollow. */
export default function TownsMap({
  towns,
  screen,
  label,
  onChoose,
}: {
  towns: readonly TownOnMap[];
  screen: Screen;
  label: string;
  onChoose: (town: TownOnMap | null) => void;
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
