import { type KeyboardEvent, useState } from 'react';
import { ActButton, ask, TextField, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { ChallengeChoice, FoundChallenges } from '../../ideas/ideas-api.ts';

/** Challenges that an idea answers, found by words; what is chosen stands above. */
export function ChallengeChoiceField(props: {
  id: string;
  screen: Screen;
  chosen: readonly ChallengeChoice[];
  error: string | null;
  change: (chosen: ChallengeChoice[]) => void;
}) {
  const { id, screen, chosen, error, change } = props;
  const { say, language } = screen;
  const [words, setWords] = useState('');
  const [found, setFound] = useState<ChallengeChoice[] | null>(null);
  const { run, trouble, isBusy } = useAction();
  const search = () =>
    void run(async () => {
      const path = `/api/cocreation/ideas/challenges?${new URLSearchParams({ words: words.trim() })}`;
      setFound((await ask<FoundChallenges>({ path, language })).challenges);
    });
  const searchOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The form around it is not meant.
    event.preventDefault();
    search();
  };
  const open = (found ?? []).filter((one) => !chosen.some((other) => other.id === one.id));
  return (
    <fieldset className="form__group">
      <legend className="form__legend">{say('idea_choose')}</legend>
      {chosen.length === 0 ? null : (
        <ul className="log" aria-label={say('idea_chosen')}>
          {chosen.map((one) => (
            <Row
              key={one.id}
              one={one}
              screen={screen}
              words={say('idea_remove')}
              label={say('idea_choose_remove', { title: one.title })}
              act={() => change(chosen.filter((other) => other.id !== one.id))}
            />
          ))}
        </ul>
      )}
      <TextField
        id={id}
        label={say('idea_choose_search')}
        hint={say('idea_choose_hint')}
        error={error}
        input={{
          ...{ type: 'search', value: words, maxLength: 200, autoComplete: 'off', onKeyDown: searchOnEnter },
          onChange: (event) => setWords(event.currentTarget.value),
        }}
      />
      <div className="actions">
        <ActButton isBusy={isBusy} onClick={search}>
          {say('idea_choose_search')}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
      <p className="desk__hint" role="status">
        {found === null
          ? null
          : found.length === 0
            ? say('idea_choose_none')
            : say('idea_choose_found', { count: found.length })}
      </p>
      {open.length === 0 ? null : (
        <ul className="log">
          {open.map((one) => (
            <Row
              key={one.id}
              one={one}
              screen={screen}
              words={say('idea_add')}
              label={say('idea_choose_add', { title: one.title })}
              act={() => change([...chosen, one])}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function Row(props: { one: ChallengeChoice; screen: Screen; words: string; label: string; act: () => void }) {
  const { one, screen, words, label, act } = props;
  return (
    <li className="log__line">
      <p className="log__what">
        <span lang={foreignTo(one.lang, screen.language)}>{one.title}</span>{' '}
        {one.example ? <span className="entry-mark">{screen.say('idea_example')}</span> : null}
      </p>
      <div className="actions">
        <ActButton look="quiet" aria-label={label} onClick={act}>
          {words}
        </ActButton>
      </div>
    </li>
  );
}
