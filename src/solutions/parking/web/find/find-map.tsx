import { OwnMap } from '../../../../../web/ui/map-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { Result } from '../../find/find-lots.ts';
import { priceWords, rowId } from './result-row.tsx';
import type { SayPart } from './say.ts';

interface Point {
  lon: number;
  lat: number;
}

interface Props {
  ars: string;
  say: SayPart;
  screen: Screen;
  to: Point | null;
  box: readonly [number, number, number, number] | null;
  results: readonly Result[];
  onChoose: (point: Point) => void;
}

/** The same lots as in the list, and the destination. A tap on a lot leads to its row, any other chooses a destination. */
export default function FindMap({ ars, say, screen, to, box, results, onChoose }: Props) {
  return (
    <div className="find__map">
      <p className="find__hint">{say('map_tap')}</p>
      <OwnMap
        {...{ ars, screen, to, box }}
        sign="P"
        label={say('map_label')}
        centreWords={say('map_centre')}
        pins={results.map(({ lot }) => ({
          ...{ id: lot.id, lon: lot.lon, lat: lot.lat, text: priceWords(lot.price ?? 0, say) },
          isExample: lot.example === true,
        }))}
        onTap={onChoose}
        onPin={(id) => {
          const row = document.getElementById(rowId(id));
          row?.scrollIntoView({ block: 'center' });
          row?.focus({ preventScroll: true });
        }}
      />
    </div>
  );
}
