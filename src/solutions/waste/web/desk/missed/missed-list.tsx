import { useState } from 'react';
import { PagedList, SelectField, usePages } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../../kernel/pages/people/personal-paths.ts';
import type { MissedLine, MissedList } from '../../../missed/missed-api.ts';

const LISTS = ['open', 'answered', 'closed'] as const;
export const ROOM = 'abfall/nicht-abgeholt';

type Props = Pick<RoomProps, 'screen' | 'place'>;

/** Open, answered or closed ones, the last reported first. */
export function MissedListPart({ screen, place }: Props) {
  const { say, language } = screen;
  const [list, setList] = useState<(typeof LISTS)[number]>('open');
  const found = usePages<MissedList>(
    { path: `/api/waste/desk/${place.ars}/missed`, query: { list } },
    language,
  );
  return (
    <div className="desk">
      <SelectField
        id="missed-list"
        label={say('missed_list')}
        value={list}
        options={LISTS.map((value) => ({ value, words: say(`missed_list_${value}`) }))}
        change={setList}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ missed }) => missed}
        words={(all) => (all.length === 0 ? say(`missed_none_${list}`) : say('missed_together'))}
      >
        {(all) => (
          <ul className="log">
            {all.map((one) => (
              <Row key={one.id} missed={one} screen={screen} place={place} />
            ))}
          </ul>
        )}
      </PagedList>
    </div>
  );
}

function Row({ missed, screen, place }: Props & { missed: MissedLine }) {
  const { say, language } = screen;
  const { id, binName, street, town, day, createdAt, state, repeatOn, reports, isPlanned } = missed;
  const marks = [
    say('missed_households', { count: reports }),
    say(`missed_state_${state}`),
    ...(isPlanned ? [] : [say('missed_not_planned')]),
  ];
  const date = formatDate(day, language);
  return (
    <li className="log__line">
      <p className="log__what">
        <a
          className="kern-link"
          href={roomPath(language, place.ars, ROOM, id)}
          lang={foreignTo('de', language)}
        >
          {binName}, {street}
        </a>{' '}
        <span className="entry-mark">{marks.join(' · ')}</span>
      </p>
      <p className="log__subject">
        {[
          town,
          say('missed_line', { date, reported: formatDate(createdAt, language) }),
          ...(repeatOn === null ? [] : [say('missed_repeats_on', { date: formatDate(repeatOn, language) })]),
        ].join(' · ')}
      </p>
    </li>
  );
}
