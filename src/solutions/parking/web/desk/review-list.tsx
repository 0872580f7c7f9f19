import { useState } from 'react';
import { PagedList, SelectField, usePages } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { ReviewLine, ReviewList } from '../../zones/zones-api.ts';
import { REVIEW_PART } from './room-paths.ts';

const LISTS = ['open', 'allowed', 'refused'] as const;
type Props = Pick<RoomProps, 'screen' | 'place'>;

/** What waits, longest first; or what was decided, the last first. */
export function ReviewListPart({ screen, place }: Props) {
  const { say, language } = screen;
  const [list, setList] = useState<(typeof LISTS)[number]>('open');
  const found = usePages<ReviewList>(
    { path: `/api/parking/desk/${place.ars}/reviews`, query: { list }, by: 'begin' },
    language,
  );
  return (
    <div className="desk">
      <SelectField
        id="review-list"
        label={say('review_list')}
        value={list}
        options={LISTS.map((value) => ({ value, words: say(`review_list_${value}`) }))}
        change={setList}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ lots }) => lots}
        words={(all, { total }) =>
          all.length === 0 ? say(`review_none_${list}`) : say('review_count', { count: total })
        }
      >
        {(all) => (
          <ul className="log">
            {all.map((lot) => (
              <Row key={lot.id} lot={lot} screen={screen} place={place} />
            ))}
          </ul>
        )}
      </PagedList>
    </div>
  );
}

function Row({ lot, screen, place }: Props & { lot: ReviewLine }) {
  const { say, language } = screen;
  const { id, title, street, owner, bays, verdict, zone, since, state, askedAt, wasChanged, waits } = lot;
  const date = (at: string) => formatDate(at, language);
  return (
    <li className="log__line">
      <p className="log__what">
        <a
          className="kern-link"
          href={roomPath(language, place.ars, REVIEW_PART, id)}
          lang={foreignTo('de', language)}
        >
          {title}
        </a>{' '}
        <span className="entry-mark">
          {waits ? say(`review_verdict_${verdict}`) : say(`desk_state_${state}`)}
        </span>
      </p>
      <p className="log__subject">
        {[
          street,
          ...(zone === null ? [] : [zone.area ?? zone.name].filter((words) => words !== '')),
          say('review_bays', { count: bays }),
          owner ?? say('review_owner_gone'),
          say('review_since', { date: date(since) }),
          ...(waits && state !== 'review' ? [say('review_stays')] : []),
          ...(askedAt === null ? [] : [say('review_asked', { date: date(askedAt) })]),
          ...(wasChanged ? [say('review_was_changed')] : []),
        ].join(' · ')}
      </p>
    </li>
  );
}
