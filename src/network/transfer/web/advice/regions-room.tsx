import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import { DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM, roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { RegionList } from '../../advice/advice-api.ts';
import { REGIONS_PART, regionsApi } from '../../advice/room-parts.ts';
import { OneRegion } from './one-region.tsx';
import { RegionForm } from './region-form.tsx';

/** Regions with their offices, at the office of the network: all, a new one, or one. */
export function RegionsRoom({ screen, place, item }: RoomProps) {
  const { say, language } = screen;
  const found = useDesk<RegionList>(regionsApi(place.ars), language);
  const back = (
    <p>
      <a className="kern-link" href={roomPath(language, place.ars, REGIONS_PART)}>
        {say('region_back')}
      </a>
    </p>
  );
  if (item === NEW_ITEM)
    return (
      <div className="desk">
        {back}
        <h2 className="section-title">{say('region_new')}</h2>
        <RegionForm screen={screen} place={place} region={null} />
      </div>
    );
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ regions }) => {
        if (item === null) return <Regions screen={screen} place={place} regions={regions} />;
        const one = regions.find(({ id }) => id === item);
        return (
          <div className="desk">
            {back}
            {one === undefined ? (
              <p className="kern-body">{say('region-unknown_detail')}</p>
            ) : (
              <OneRegion screen={screen} place={place} region={one} />
            )}
          </div>
        );
      }}
    </DeskLoaded>
  );
}

function Regions({ screen, place, regions }: Pick<RoomProps, 'screen' | 'place'> & RegionList) {
  const { say, language } = screen;
  return (
    <div className="desk">
      <p className="actions">
        <a
          className="kern-btn kern-btn--primary"
          href={roomPath(language, place.ars, REGIONS_PART, NEW_ITEM)}
        >
          <span className="kern-label">{say('region_new')}</span>
        </a>
      </p>
      {regions.length === 0 ? (
        <p className="kern-body">{say('region_none')}</p>
      ) : (
        <ul className="log">
          {regions.map(({ id, name, source, towns, contacts }) => (
            <li className="log__line" key={id}>
              <p className="log__what">
                <a className="kern-link" href={roomPath(language, place.ars, REGIONS_PART, id)}>
                  {name}
                </a>{' '}
                {source === null ? null : <span className="entry-mark">{say('advice_example')}</span>}
              </p>
              <p className="log__subject">
                {[
                  say('region_towns', { count: towns }),
                  ...contacts.map(
                    (one) => `${one.organisation}${one.isAbsent ? ` (${say('region_contact_away')})` : ''}`,
                  ),
                ].join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
