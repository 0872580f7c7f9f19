import { useState } from 'react';
import { DeskLoaded, MoreButton, SelectField, usePages } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { deskPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { DistrictList, DistrictOrder } from '../../desk/districts-api.ts';
import { DistrictRow } from './district-row.tsx';

const ORDERS: readonly DistrictOrder[] = ['name', 'last', 'streets', 'findings'];

/** The districts of the place's own sources: what they hold, and what is wrong with them. */
export function DistrictsRoom({ screen, place }: RoomProps) {
  const { say, language } = screen;
  const [order, setOrder] = useState<DistrictOrder>('name');
  const found = usePages<DistrictList>(
    { path: `/api/waste/desk/${place.ars}/districts`, query: { order }, by: 'begin', isKept: true },
    language,
  );
  return (
    <div className="desk">
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const [first] = pages;
          const districts = pages.flatMap((page) => page.districts);
          if (first === undefined || first.total === 0)
            return <p className="kern-body">{say('desk_districts_none')}</p>;
          return (
            <>
              <p className="kern-body" role="status">
                {[
                  say('desk_districts_count', { count: first.total }),
                  say('desk_streets_count', { count: first.streets }),
                  say('desk_findings_count', { count: first.withFindings }),
                ].join(' · ')}
              </p>
              {first.total > 1 ? (
                <SelectField
                  id="district-order"
                  label={say('desk_order')}
                  value={order}
                  options={ORDERS.map((value) => ({ value, words: say(`desk_order_${value}`) }))}
                  change={setOrder}
                />
              ) : null}
              <h2 className="section-title">{say('desk_districts')}</h2>
              <ul className="log">
                {districts.map((district) => (
                  <DistrictRow key={district.slug} district={district} screen={screen} />
                ))}
              </ul>
              <MoreButton found={found} shown={districts.length} screen={screen} />
            </>
          );
        }}
      </DeskLoaded>
      <p>
        <a className="kern-link" href={deskPath(language, place.ars, 'gaps')}>
          {say('desk_to_gaps')}
        </a>
      </p>
    </div>
  );
}
