import { useState } from 'react';
import type { OperationPlaces } from '../../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../../desk/desk-loaded.tsx';
import { MoreButton } from '../../desk/more-button.tsx';
import { usePages } from '../../desk/use-pages.ts';
import { useSettled } from '../../people/use-settled.ts';
import { NO_FILTER, TownFilter } from './town-filter.tsx';
import { TownRow } from './town-row.tsx';

/** All places with adoptions, feeds or requests; narrowed and ordered by the server, page by page. */
export function TownsPage({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const [filter, setFilter] = useState(NO_FILTER);
  const q = useSettled(filter.q.trim());
  const found = usePages<OperationPlaces>(
    { path: '/api/operation/places', query: { ...filter, q }, isKept: true },
    language,
  );
  const first = found.data?.pages[0];
  return (
    <>
      <TownFilter
        screen={screen}
        filter={filter}
        change={setFilter}
        lands={first?.lands ?? []}
        solutions={first?.solutions ?? []}
      />
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const places = pages.flatMap((one) => one.places);
          return (
            <section className="desk__part" aria-label={say('nav_towns')} aria-busy={found.isPlaceholderData}>
              <p className="kern-body" role="status">
                {say('places_count', { count: pages[0]?.total ?? 0 })}
              </p>
              {places.length === 0 ? (
                <p className="kern-body">{say('places_none')}</p>
              ) : (
                <ul className="place-list">
                  {places.map((place) => (
                    <TownRow key={place.ars} place={place} screen={screen} />
                  ))}
                </ul>
              )}
              <MoreButton found={found} shown={places.length} screen={screen} />
            </section>
          );
        }}
      </DeskLoaded>
    </>
  );
}
