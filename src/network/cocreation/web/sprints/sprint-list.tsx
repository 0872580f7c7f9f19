import { DeskLoaded, Fold, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { SprintLine, SprintList } from '../../sprints/sprints-api.ts';
import { PlanForm } from './plan-form.tsx';
import { quarterWords } from './quarter-words.ts';
import type { SprintRoom } from './room-props.ts';

/** All sprints, the newest first; at the office with the form for a new one. */
export function SprintListPart({ screen, place, part, api, isOffice = false }: SprintRoom) {
  const { say, language } = screen;
  const found = useDesk<SprintList>(api, language);
  const { act, trouble, isBusy, said } = useActs(api, language);
  const plan = (body: object) => act({ body }, say('sprint_planned'));
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ sprints, challenges, quarters }) => (
        <div className="desk">
          {sprints.length > 0 ? null : (
            <div>
              <p className="kern-body">{say(isOffice ? 'sprint_none_office' : 'sprint_none_town')}</p>
              {isOffice ? null : <p className="desk__hint">{say('sprint_none_town_why')}</p>}
            </div>
          )}
          <ul className="log">
            {sprints.map((sprint) => (
              <li className="log__line" key={sprint.id}>
                <p className="log__what">
                  <a className="kern-link" href={roomPath(language, place.ars, part, sprint.id)} lang="de">
                    {sprint.title}
                  </a>{' '}
                  <span className="entry-mark">{say(`sprint_state_${sprint.state}`)}</span>
                </p>
                <p className="log__subject">{lineWords(sprint, screen)}</p>
              </li>
            ))}
          </ul>
          <Said words={said} />
          {!isOffice ? null : challenges.length === 0 ? (
            <p className="desk__hint">{say('sprint_new_none')}</p>
          ) : (
            <Fold id="new-sprint" title={say('sprint_new')}>
              <PlanForm
                key={sprints.length}
                screen={screen}
                challenges={challenges}
                quarters={quarters}
                isBusy={isBusy}
                plan={plan}
              />
              <Trouble refusal={trouble} screen={screen} />
            </Fold>
          )}
        </div>
      )}
    </DeskLoaded>
  );
}

function lineWords(
  { quarter, field, begins, towns, answer }: SprintLine,
  screen: SprintRoom['screen'],
): string {
  const { say, language } = screen;
  return [
    quarterWords(quarter, screen),
    say(`field_${field}`),
    say('sprint_towns', { count: towns }),
    ...(begins === null ? [] : [say('sprint_begins', { date: formatDate(begins, language) })]),
    ...(answer === null ? [] : [say(`sprint_answer_${answer}`)]),
  ].join(' · ');
}
