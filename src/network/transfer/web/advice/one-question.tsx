import { ActButton, DeskLoaded, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { TownQuestion } from '../../advice/advice-api.ts';
import { QUESTIONS_PART, questionsApi } from '../../advice/room-parts.ts';
import { AnswersPart } from './answers-part.tsx';
import { QuestionFacts } from './question-facts.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ResemblingPart } from './resembling-part.tsx';

/** The own one with its answers, or one of another town with "we have the same question". */
export function OneQuestion({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const found = useDesk<TownQuestion>(questionsApi(place.ars, `/${id}`), language);
  const { act, trouble, isBusy, said } = useActs(questionsApi(place.ars, `/${id}`), language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(one) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, QUESTIONS_PART)}>
              {say('question_back')}
            </a>
          </p>
          <h2 className="section-title" lang={foreignTo(one.lang, language)}>
            {one.title}
          </h2>
          {one.example ? (
            <p>
              <span className="entry-mark">{say('advice_example')}</span>
            </p>
          ) : null}
          <AnswersPart screen={screen} answers={one.answers} />
          <QuestionFacts screen={screen} question={one} />
          <Trouble refusal={trouble} screen={screen} />
          <Said words={said} />
          {one.mayJoin ? (
            <div className="actions">
              <ActButton
                look="primary"
                isBusy={isBusy}
                onClick={() => void act({ method: 'PUT', below: '/voice' }, null)}
              >
                {say('question_join')}
              </ActButton>
            </div>
          ) : null}
          {one.hasJoined ? (
            <section className="desk__part">
              <p className="kern-body">{say('question_joined')}</p>
              <div className="actions">
                <ActButton
                  isBusy={isBusy}
                  onClick={() => void act({ method: 'DELETE', below: '/voice' }, null)}
                >
                  {say('question_leave')}
                </ActButton>
              </div>
            </section>
          ) : null}
          {one.next.includes('closed') ? (
            <section className="desk__part">
              <p className="kern-body">{say('question_close_lead')}</p>
              <div className="actions">
                <ActButton
                  look={one.state === 'answered' ? 'primary' : 'secondary'}
                  isBusy={isBusy}
                  onClick={() =>
                    void act(
                      { method: 'POST', below: '/step', body: { to: 'closed', version: one.version } },
                      say('question_close_done'),
                    )
                  }
                >
                  {say('question_close')}
                </ActButton>
              </div>
            </section>
          ) : null}
          {one.next.includes('in-advice') ? (
            <ReasonForm
              key={one.version}
              screen={screen}
              id="question-reopen"
              title={say('question_reopen')}
              lead={say('question_reopen_lead')}
              button={say('question_reopen_send')}
              isBusy={isBusy}
              send={(reason) =>
                act(
                  {
                    ...{ method: 'POST', below: '/step' },
                    body: { to: 'in-advice', version: one.version, reason },
                  },
                  say('question_reopen_done'),
                )
              }
            />
          ) : null}
          <ResemblingPart
            screen={screen}
            found={one}
            hrefOf={(other) => roomPath(language, place.ars, QUESTIONS_PART, other)}
          />
        </div>
      )}
    </DeskLoaded>
  );
}
