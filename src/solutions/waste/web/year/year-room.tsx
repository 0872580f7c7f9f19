import { useState } from 'react';
import { DeskLoaded, Said, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { deskPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { YearsAnswer } from '../../year/year-api.ts';
import { LookForm } from './look-form.tsx';
import { YearList } from './year-list.tsx';
import { YearView } from './year-view.tsx';

/** A new year of days: handed over, looked at, taken over at once. */
export function YearRoom({ screen, place, item }: RoomProps) {
  const { say, language } = screen;
  const [said, setSaid] = useState<string | null>(null);
  const found = useDesk<YearsAnswer>(`/api/waste/desk/${place.ars}/years`, language);
  if (item !== null)
    return (
      <div className="desk">
        <Said words={said} />
        <YearView screen={screen} place={place} id={item} done={setSaid} />
      </div>
    );
  return (
    <div className="desk">
      <p className="kern-body">{say('year_intro')}</p>
      <DeskLoaded found={found} screen={screen}>
        {({ sources, years }) => (
          <>
            {sources.length === 0 ? (
              <>
                <p className="kern-body">{say('year_none')}</p>
                <p>
                  <a className="kern-link" href={deskPath(language, place.ars, 'sources')}>
                    {say('year_to_sources')}
                  </a>
                </p>
              </>
            ) : (
              <LookForm screen={screen} place={place} sources={sources} />
            )}
            <YearList screen={screen} place={place} years={years} />
          </>
        )}
      </DeskLoaded>
    </div>
  );
}
