import { useState } from 'react';
import { DeskLoaded, Fold, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { boardPath, FOR } from '../../boards/board-path.ts';
import { thingPath } from '../../paths.ts';
import type { SprintWork } from '../../sprints/sprints-api.ts';
import { AgendaPart } from './agenda-part.tsx';
import { AnswerPart } from './answer-part.tsx';
import { CompaniesPart } from './companies-part.tsx';
import { DecisionsPart } from './decisions-part.tsx';
import { EditPart } from './edit-part.tsx';
import { SPRINT_NAME } from './focus.ts';
import { NextStep } from './next-step.tsx';
import { quarterWords } from './quarter-words.ts';
import type { SprintRoom, WorkProps } from './room-props.ts';
import { TasksPart } from './tasks-part.tsx';
import { TestsPart } from './tests-part.tsx';
import { TownsPart } from './towns-part.tsx';

/** One sprint: what is to be done now first, then all that belongs to it. */
export function SprintWorkPart({ screen, place, part, api, id }: SprintRoom & { id: string }) {
  const { say, language } = screen;
  const found = useDesk<SprintWork>(`${api}/${id}`, language);
  const { act, trouble, isBusy, said } = useActs(`${api}/${id}`, language, { evenRefused: true });
  const [saves, setSaves] = useState(0);
  const send: WorkProps['send'] = (method, below, body, words) => act({ method, below, body }, words);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(work) => {
        const shared: WorkProps = { screen, work, isBusy, send };
        const may = (right: SprintWork['can'][number]) => work.can.includes(right);
        return (
          <div className="desk">
            <p className="actions">
              <a className="kern-link" href={roomPath(language, place.ars, part)}>
                {say('sprint_back')}
              </a>
              <a className="kern-link" href={`${networkPath(language)}/${thingPath('sprints', id)}`}>
                {say('sprint_public')}
              </a>
              {work.state === 'planned' || (work.answer !== null && work.answer !== 'joined') ? null : (
                <a
                  className="kern-link"
                  href={`${networkPath(language)}/${boardPath(id)}?${FOR}=${place.ars}`}
                >
                  {say('sprint_boards')}
                </a>
              )}
            </p>
            <h2 className="section-title" id={SPRINT_NAME} tabIndex={-1} lang="de">
              {work.title}
            </h2>
            <p className="desk__hint">
              {[
                say(`sprint_state_${work.state}`),
                quarterWords(work.quarter, screen),
                say(`field_${work.field}`),
                ...(work.answer === null ? [] : [say(`sprint_answer_${work.answer}`)]),
              ].join(' · ')}
            </p>
            <Trouble refusal={trouble} screen={screen} />
            <Said words={said} />
            {work.answer === null ? null : <AnswerPart {...shared} />}
            {may('move') ? <NextStep key={work.state} {...shared} /> : null}
            <TownsPart {...shared} />
            <AgendaPart {...shared} />
            <TestsPart {...shared} />
            <DecisionsPart {...shared} />
            <TasksPart {...shared} ownArs={work.answer === null ? null : place.ars} />
            <CompaniesPart {...shared} />
            {may('edit') ? (
              <Fold id="sprint-edit" title={say('sprint_edit')}>
                <EditPart key={saves} {...shared} saved={() => setSaves(saves + 1)} />
              </Fold>
            ) : null}
          </div>
        );
      }}
    </DeskLoaded>
  );
}
