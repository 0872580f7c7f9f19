import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton, ask, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { FoundIdeas } from '../../projects/projects-api.ts';
import { projectsApi } from './room-paths.ts';

export interface ChosenIdea {
  id: string;
  title: string;
}

/** The idea of the network that is tried, found by some words; none is fine. */
export function IdeaChoice(
  props: Pick<RoomProps, 'screen' | 'place'> & {
    chosen: ChosenIdea | null;
    choose: (idea: ChosenIdea | null) => void;
  },
) {
  const { screen, place, chosen, choose } = props;
  const { say, language } = screen;
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const path = projectsApi(place.ars, `/ideas?${new URLSearchParams({ q: words })}`);
  const found = useQuery({
    queryKey: ['transfer', 'ideas', path, language],
    queryFn: () => ask<FoundIdeas>({ path, language }),
    enabled: words.length >= 3,
    staleTime: 60_000,
  });
  const ideas = words.length >= 3 ? (found.data?.ideas ?? []) : [];
  return (
    <div className="form__fields">
      {chosen === null ? (
        <>
          <TextField
            id="project-idea"
            label={say('project_idea_search')}
            hint={say('project_idea_hint')}
            error={null}
            input={{
              ...{ type: 'search', value: typed, maxLength: 120, autoComplete: 'off' },
              onChange: (event) => setTyped(event.currentTarget.value),
            }}
          />
          <p className="desk__hint" role="status">
            {words.length < 3
              ? ''
              : found.isError
                ? say('fault_late')
                : found.isPending
                  ? ''
                  : say('project_idea_found', { count: ideas.length })}
          </p>
          {ideas.length === 0 ? null : (
            <ul className="log">
              {ideas.map(({ id, title, lang, stateWords }) => (
                <li className="log__line" key={id}>
                  <p className="log__what" lang={foreignTo(lang, language)}>
                    {title}
                  </p>
                  <p className="log__subject">{stateWords}</p>
                  <div className="actions">
                    <ActButton
                      aria-label={say('project_idea_take_one', { title })}
                      onClick={() => choose({ id, title })}
                    >
                      {say('project_idea_take')}
                    </ActButton>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <>
          <p className="kern-body">
            {say('project_idea')}: {chosen.title}
          </p>
          <div className="actions">
            <ActButton onClick={() => choose(null)}>{say('project_idea_drop')}</ActButton>
          </div>
        </>
      )}
    </div>
  );
}
