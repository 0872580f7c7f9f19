import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useMinute } from '../../../../../web/ui/hours/use-minute.ts';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import '../../../../../web/ui/parking-find.css';
import { civilAt, minuteAt } from '../../find/berlin-clock.ts';
import { findLots } from '../../find/find-lots.ts';
import type { SearchData } from '../../find/pages/search-part.ts';
import { faultOf } from '../../find/quick-times.ts';
import { readChosen } from './chosen-lot.ts';
import { type Destination, DestinationChoice } from './destination.tsx';
import { Results } from './results.tsx';
import { sayFrom } from './say.ts';
import { useFree } from './use-free.ts';
import { keepVehicle, readVehicle } from './vehicle.ts';
import { quickChoice, When, type WhenChoice } from './when.tsx';
import { countWishes, type Wishes, WishesForm } from './wishes.tsx';

const FindMap = lazy(() => import('./find-map.tsx'));

/** What was chosen last, for whoever comes back from a lot or from a booking: as long as the app runs, no longer. */
let last: { ars: string; to: Destination | null; when: WhenChoice; wishes: Wishes } | null = null;

/** Finds a space near a destination: asks by tiles and time, and chooses, measures and sorts here. */
export function Search({ texts, data, home, screen }: PartProps) {
  // Our own page wrote it (`search-part.ts`).
  const { ars, name, centre: middle, most, box, asked } = data as SearchData;
  const say = useMemo(() => sayFrom(texts), [texts]);
  const now = useMinute();
  const start = useMemo((): Destination | null => {
    if (most !== null) return { ...most, name: say('to_most') };
    return middle === null ? null : { lon: middle[0], lat: middle[1], name: say('to_centre') };
  }, [most, middle, say]);
  const [begun] = useState(() => {
    const kept = last?.ars === ars ? last : null;
    const chosen = readChosen(location.hash);
    return { kept, chosen, to: chosen?.to ?? kept?.to ?? start };
  });
  const [to, setTo] = useState<Destination | null>(begun.to);
  const [when, setWhen] = useState<WhenChoice>(
    () => (asked !== null ? { ...asked, quick: null } : begun.kept?.when) ?? quickChoice('now', now),
  );
  const [wishes, setWishes] = useState<Wishes>(
    () =>
      begun.kept?.wishes ?? {
        ...{ vehicle: readVehicle(), within: 500, openOnly: false, freeOnly: false, order: 'walk' },
      },
  );
  const [isMapOpen, setMapOpen] = useState(false);
  const here = useRef<HTMLDivElement>(null);

  // The plain form and list below are for whoever has no scripts.
  useEffect(() => {
    const plain = here.current?.nextElementSibling;
    if (!(plain instanceof HTMLElement)) return;
    plain.hidden = true;
    return () => {
      plain.hidden = false;
    };
  }, []);
  useEffect(() => {
    last = { ars, to, when, wishes };
  }, [ars, to, when, wishes]);

  const [from, until] = [minuteAt(when.from), minuteAt(when.until)];
  const fault = faultOf({ from, until }, now);
  const span = fault === null && from !== null && until !== null ? { from, until } : null;
  const { within, vehicle, openOnly, freeOnly, order } = wishes;
  const { free, again } = useFree({ ars, to, within, span });
  const found = useMemo(() => {
    if (free.kind !== 'there') return null;
    const wanted = { to, within, needs: vehicle.needs, openOnly, freeOnly };
    return findLots(free.answer.lots, wanted, order);
  }, [free, to, within, vehicle, openOnly, freeOnly, order]);
  const change = (value: Wishes) => {
    keepVehicle(value.vehicle);
    setWishes(value);
  };
  const isOutside =
    to !== null && box !== null && (to.lon < box[0] || to.lat < box[1] || to.lon > box[2] || to.lat > box[3]);
  const count = found === null ? 0 : found.free.reduce((sum, { fits }) => sum + fits.length, 0);
  const narrowed = countWishes(wishes);
  return (
    <div className="find" ref={here}>
      <div className="find__form">
        <DestinationChoice
          {...{ ars, say, to, start, isMapOpen }}
          onChange={setTo}
          onMap={() => setMapOpen(!isMapOpen)}
        />
        {isOutside && <p className="kern-body note">{say('to_outside', { place: name })}</p>}
        <When say={say} value={when} fault={fault} now={now} onChange={setWhen} />
        <details className="find__others">
          <summary className="find__summary">
            {narrowed === 0 ? say('filter') : say('filter_set', { count: narrowed })}
          </summary>
          <WishesForm say={say} value={wishes} onChange={change} />
        </details>
      </div>
      <section className="find__results" aria-labelledby="find-results" aria-busy={free.kind === 'loading'}>
        <h2 className="section-title" id="find-results">
          {say('results')}
        </h2>
        <p className="kern-body" role="status">
          {free.kind === 'loading'
            ? say('loading')
            : free.kind === 'there' && count > 0 && found !== null
              ? say('found', { count, lots: say('found_lots', { count: found.free.length }) })
              : free.kind === 'failed' || free.kind === 'offline'
                ? say(free.kind)
                : ''}
        </p>
        {(free.kind === 'failed' || free.kind === 'offline') && (
          <button type="button" className="kern-btn kern-btn--secondary" onClick={again}>
            <span className="kern-label">{say('retry')}</span>
          </button>
        )}
        {isMapOpen && (
          <Suspense fallback={<p role="status">{screen.say('map_loading')}</p>}>
            <FindMap
              {...{ ars, say, screen, to, box }}
              results={found?.free ?? []}
              onChoose={(point) => setTo({ ...point, name: say('to_is_point') })}
            />
          </Suspense>
        )}
        {free.kind === 'there' && found !== null && to !== null && (
          <Results
            {...{ say, home, ars, to, within }}
            {...found}
            span={free.span}
            isCut={free.answer.isCut}
            isEmpty={free.answer.lots.length === 0}
            exampleMark={screen.say('example_mark')}
            chosen={begun.chosen?.lot ?? null}
            onTake={(taken) =>
              setWhen({ from: civilAt(taken.from), until: civilAt(taken.until), quick: null })
            }
            onWider={(metres) => change({ ...wishes, within: metres })}
          />
        )}
      </section>
    </div>
  );
}
