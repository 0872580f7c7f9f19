import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type {
  CorrectionList as Answer,
  CorrectionLine,
} from '../../../../src/kernel/corrections/corrections-api.ts';
import { foreignTo } from '../../../../src/kernel/i18n/foreign.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { SelectField } from '../../people/select-field.tsx';
import { PagedList } from '../paged-list.tsx';
import { deskApi } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';

const STATES = ['open', 'closed'] as const;

/** Open ones or closed ones, the last changed first. */
export function CorrectionList({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const found = usePages<Answer>({ path: deskApi(place.ars, '/corrections'), query: { state } }, language);
  return (
    <div className="desk">
      <SelectField
        id="corrections-state"
        label={say('corrections_state')}
        value={state}
        options={STATES.map((value) => ({ value, words: say(`corrections_${value}`) }))}
        change={setState}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ corrections }) => corrections}
        words={(all) =>
          all.length === 0
            ? say(`corrections_none_${state}`)
            : say('corrections_count', { count: all.length })
        }
      >
        {(all) => (
          <ul className="log" aria-label={say('corrections_title')}>
            {all.map((one) => (
              <Row key={one.id} correction={one} screen={screen} place={place} />
            ))}
          </ul>
        )}
      </PagedList>
      <p className="desk__hint">{say('corrections_no_second_truth')}</p>
    </div>
  );
}

function Row(props: { correction: CorrectionLine; screen: Screen; place: PlaceSummary }) {
  const { correction, screen, place } = props;
  const { say, language } = screen;
  const {
    id,
    kind,
    choice,
    about,
    aboutLang,
    excerpt,
    placeName,
    times,
    state,
    wantsAnswer,
    isAnswered,
    createdAt,
  } = correction;
  const marks = [
    choice ?? say(`correction_kind_${kind}`),
    ...(state === 'open' ? [] : [say(`correction_state_${state}`)]),
    ...(wantsAnswer ? [say(isAnswered ? 'correction_answered' : 'correction_wants_answer')] : []),
    ...(times > 1 ? [say('correction_times', { count: times })] : []),
  ];
  return (
    <li className="log__line">
      <p className="log__what">
        <a
          className="kern-link"
          href={deskPath(language, place.ars, 'corrections', id)}
          lang={foreignTo(aboutLang, language)}
        >
          {about}
        </a>{' '}
        <span className="entry-mark">{marks.join(' · ')}</span>
      </p>
      <p className="kern-body">{excerpt}</p>
      <p className="log__subject">
        {placeName} · {formatDate(createdAt, language)}
      </p>
    </li>
  );
}
