import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { EntryList as Answer, EntryLine } from '../../../../src/kernel/editorial/entries-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import { deskPath, NEW_ITEM } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { SelectField } from '../../people/select-field.tsx';
import { TextField } from '../../people/text-field.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi } from '../use-desk.ts';

const STATES = ['all', 'draft', 'published', 'withdrawn'] as const;

/** All entries, the last changed first; narrowed by state and words. */
export function EntryList({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [words, setWords] = useState('');
  const [query, setQuery] = useState('');
  const found = useInfiniteQuery({
    queryKey: ['desk', 'entries', place.ars, state, query],
    initialPageParam: null as string | null, // widened: the first page is after nothing
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({
        q: query,
        ...(state !== 'all' && { state }),
        ...(pageParam !== null && { after: pageParam }),
      });
      return ask<Answer>({ path: `${deskApi(place.ars, '/entries')}?${asked}`, language });
    },
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
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
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          return (
            <>
              <p className="desk__hint" role="status">
                {entries.length === 0
                  ? say(query === '' && state === 'all' ? 'entries_none' : 'entries_none_found')
                  : say('entries_count', { count: entries.length })}
              </p>
              <ul className="log" aria-label={say('entries_title')}>
                {entries.map((entry) => (
                  <Row key={entry.id} entry={entry} screen={screen} place={place} />
                ))}
              </ul>
              {found.hasNextPage ? (
                <div className="actions">
                  <ActButton onClick={() => void found.fetchNextPage()} isBusy={found.isFetchingNextPage}>
                    {say('entries_more')}
                  </ActButton>
                </div>
              ) : null}
            </>
          );
        }}
      </DeskLoaded>
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
