import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import {
  type SubmissionList as List,
  SUBMISSION_LISTS,
} from '../../../../src/kernel/submissions/submission.ts';
import type {
  SubmissionListAnswer as Answer,
  SubmissionLine,
} from '../../../../src/kernel/submissions/submissions-api.ts';
import { SelectField } from '../../people/select-field.tsx';
import { PagedList } from '../paged-list.tsx';
import { deskApi } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';

/** Those that wait, those that look like spam, or those that are decided; the last changed first. */
export function SubmissionList({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const [list, setList] = useState<List>('waiting');
  const found = usePages<Answer>({ path: deskApi(place.ars, '/submissions'), query: { list } }, language);
  return (
    <div className="desk">
      <SelectField
        id="submissions-list"
        label={say('submissions_list')}
        value={list}
        options={SUBMISSION_LISTS.map((value) => ({ value, words: say(`submissions_list_${value}`) }))}
        change={setList}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ submissions }) => submissions}
        words={(all, { counts: { held } }) => (
          <>
            {all.length === 0
              ? say(`submissions_none_${list}`)
              : say('submissions_count', { count: all.length })}{' '}
            {list === 'waiting' && held > 0 ? say('submissions_held_link', { count: held }) : ''}
          </>
        )}
      >
        {(all) => (
          <ul className="log" aria-label={say('submissions_title')}>
            {all.map((one) => (
              <Row key={one.id} one={one} screen={screen} place={place} />
            ))}
          </ul>
        )}
      </PagedList>
      <p className="desk__hint">{say('submissions_kept')}</p>
    </div>
  );
}

function Row({ one, screen, place }: { one: SubmissionLine; screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const { id, title, sender, state, isUnseen, confirmedAt } = one;
  return (
    <li className="log__line">
      <p className="log__what">
        <a className="kern-link" href={deskPath(language, place.ars, 'submissions', id)}>
          {title === '' ? say('submission_untitled') : title}
        </a>{' '}
        <span className="entry-mark">
          {say(`submission_state_${state}`)}
          {isUnseen ? ` · ${say('submission_unseen')}` : ''}
        </span>
      </p>
      <p className="log__subject">
        {sender} · {formatDate(confirmedAt, language)}
      </p>
    </li>
  );
}
