import { OwnMap } from '../../../../../web/ui/map-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';

interface Point {
  lat: number;
  lon: number;
}

/** The town, and the point of the lot in it. Loaded once somebody asks for the map. */
export default function PointMap(props: {
  screen: Screen;
  ars: string;
  at: Point | null;
  choose: (point: Point) => void;
}) {
  const { screen, ars, at, choose } = props;
  return (
    <OwnMap
      {...{ ars, screen, to: at, box: null, pins: [] }}
      sign="P"
      label={screen.say('offer_map')}
      centreWords={screen.say('offer_map_centre')}
      onTap={choose}
      onPin={() => undefined}
    />
  );
}
