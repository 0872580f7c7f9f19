import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { YearLine } from '../../year/year-api.ts';
import { ROOM } from './room.ts';

/** What was looked at, taken over and taken back. */
export function YearList({
  screen,
  place,
  years,
}: Pick<RoomProps, 'screen' | 'place'> & { years: readonly YearLine[] }) {
  const { say, language } = screen;
  return (
    <section className="desk__part" aria-labelledby="year-list">
      <h2 className="section-title" id="year-list">
        {say('year_list')}
      </h2>
      {years.length === 0 ? (
        <p className="kern-body">{say('year_list_none')}</p>
      ) : (
        <ul className="log">
          {years.map((year) => (
            <li className="log__line" key={year.id}>
              <p className="log__what">
                <a className="kern-link" href={roomPath(language, place.ars, ROOM, year.id)}>
                  {year.name}
                </a>
              </p>
              <p className="log__subject">{[stateOf(year, screen), lineOf(year, screen)].join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function stateOf({ state, acceptedAt, revokedAt }: YearLine, { say, language }: Screen): string {
  const time = state === 'accepted' ? acceptedAt : revokedAt;
  return say(`year_state_${state}`, { date: time === null ? '' : formatDate(time.slice(0, 10), language) });
}

export function lineOf({ begins, replaces, fileName }: YearLine, { say, language }: Screen): string {
  const date = formatDate(begins, language);
  return replaces === null
    ? say('year_line_lost', { date, file: fileName })
    : say('year_line', { date, name: replaces, file: fileName });
}
