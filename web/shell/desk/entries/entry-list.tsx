import { type FormEvent, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { EntryList as Answer, EntryLine } from '../../../../src/kernel/editorial/entries-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import { deskPath, NEW_ITEM } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { SelectField } from '../../people/select-field.tsx';
import { TextField } from '../../people/text-field.tsx';
import { PagedList } from '../paged-list.tsx';
import { deskApi } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';

const STATES = ['all', 'draft', 'published', 'withdrawn'] as const;

/** All entries, the last changed first; narrowed by state and words. */
export function EntryList({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [words, setWords] = useState('');
  const [query, setQuery] = useState('');
  const found = usePages<Answer>(
    { path: deskApi(place.ars, '/entries'), query: { q: query, state: state === 'all' ? '' : state } },
    language,
  );
  const search = (event: FormEvent) => {
    event.preventDefault();
    setQuery(words.trim());
  };
  return (
    <div className="desk">
      <p>
        <a className="kern-btn kern-btn--primary" href={deskPath(language, place.ars, 'entries', NEW_ITEM)}>
          <span className="kern-label">{say('entries_new')}</span>
        </a>
      </p>
      <form className="entry-search" onSubmit={search}>
        <TextField
          id="entries-words"
          label={say('entries_search')}
          error={null}
          input={{ type: 'search', value: words, onChange: (event) => setWords(event.currentTarget.value) }}
        />
        <SelectField
          id="entries-state"
          label={say('entries_state')}
          value={state}
          options={STATES.map((value) => ({ value, words: say(`entries_state_${value}`) }))}
          change={setState}
        />
        <ActButton type="submit">{say('entries_find')}</ActButton>
      </form>
      <PagedList
        {...{ screen, found }}
        rows={({ entries }) => entries}
        words={(all) =>
          all.length === 0
            ? say(query === '' && state === 'all' ? 'entries_none' : 'entries_none_found')
            : say('entries_count', { count: all.length })
        }
      >
        {(all) => (
          <ul className="log" aria-label={say('entries_title')}>
            {all.map((entry) => (
              <Row key={entry.id} entry={entry} screen={screen} place={place} />
            ))}
          </ul>
        )}
      </PagedList>
    </div>
  );
}

function Row({ entry, screen, place }: { entry: EntryLine; screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const { id, title, kind, state, hasChanges, isOver, changedAt } = entry;
  const marks = [
    say(`entries_state_${state}`),
    ...(hasChanges ? [say('entries_has_changes')] : []),
    ...(isOver ? [say('entries_over')] : []),
  ];
  return (
    <li className="log__line">
      <p className="log__what">
        <a className="kern-link" href={deskPath(language, place.ars, 'entries', id)}>
          {title === '' ? say('entries_untitled') : title}
        </a>{' '}
        <span className="entry-mark">{marks.join(' · ')}</span>
      </p>
      <p className="log__subject">
        {kind} ·{' '}
        {say('entries_changed', {
          date: formatDate(changedAt, language),
          time: formatClock(changedAt, language),
        })}
      </p>
    </li>
  );
}
