import { useState } from 'react';
import { asRefusal, TextField, Trouble } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { ChallengeRow } from './challenge-row.tsx';
import { CHALLENGES_PART } from './room-paths.ts';
import { findPath, useSimilar } from './use-similar.ts';

/** What others want to solve, by some words: to say "we too". */
export function SearchPart({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const [words, setWords] = useState('');
  const { found, isAsked, error } = useSimilar({ path: findPath(words), words }, language);
  return (
    <section aria-labelledby="challenge-search-title">
      <h2 className="section-title" id="challenge-search-title">
        {say('challenge_search')}
      </h2>
      <TextField
        id="challenge-search"
        label={say('challenge_search_label')}
        error={null}
        input={{
          ...{ type: 'search', value: words, maxLength: 120, autoComplete: 'off' },
          onChange: (event) => setWords(event.currentTarget.value),
        }}
      />
      <Trouble refusal={error === null ? null : asRefusal(error)} screen={screen} />
      <p className="desk__hint" role="status">
        {!isAsked
          ? ''
          : found.length === 0
            ? say('challenge_search_none')
            : say('challenge_search_found', { count: found.length })}
      </p>
      {found.length === 0 ? null : (
        <ul className="log">
          {found.map((line) => (
            <ChallengeRow
              key={line.id}
              screen={screen}
              line={line}
              isShort
              href={roomPath(language, place.ars, CHALLENGES_PART, line.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
