import { DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { YearDetail } from '../../year/year-api.ts';
import { DecideYear } from './decide-year.tsx';
import { DifferenceNotes } from './difference-notes.tsx';
import { DifferenceRows } from './difference-rows.tsx';
import { ROOM } from './room.ts';
import { lineOf, stateOf } from './year-list.tsx';

/** One new year of days: what it changes, and the decision. */
export function YearView({
  screen,
  place,
  id,
  done,
}: Pick<RoomProps, 'screen' | 'place'> & { id: string; done: (words: string) => void }) {
  const { say, language } = screen;
  const api = `/api/waste/desk/${place.ars}/years/${encodeURIComponent(id)}`;
  const found = useDesk<YearDetail>(api, language);
  const day = (date: string) => formatDate(date, language);
  return (
    <>
      <p>
        <a className="kern-link" href={roomPath(language, place.ars, ROOM)}>
          {say('year_back')}
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {(year) => {
          const { span, begins, totals } = year.difference;
          return (
            <>
              <section className="desk__part" aria-labelledby="year-name">
                <h2 className="section-title" id="year-name">
                  {year.name}
                </h2>
                <p className="kern-body">{[stateOf(year, screen), lineOf(year, screen)].join(' · ')}</p>
                <p className="kern-body">
                  {say('year_sum', {
                    ...{ count: span.count, from: day(span.first), until: day(span.last) },
                    begins: day(begins),
                  })}
                </p>
                <p className="kern-body">{say('year_stays', { count: totals.stays })}</p>
                <p className="kern-body">
                  {totals.replaced === 0
                    ? say('year_replaced_none')
                    : say('year_replaced', {
                        ...{ count: totals.replaced, same: totals.same, moved: totals.moved },
                        ...{ dropped: totals.dropped, added: totals.added },
                      })}
                </p>
                <DifferenceNotes screen={screen} year={year} />
                <DecideYear screen={screen} place={place} api={api} year={year} done={done} />
              </section>
              <DifferenceRows screen={screen} rows={year.difference.rows} />
            </>
          );
        }}
      </DeskLoaded>
    </>
  );
}
