import { ActButton, DeskLoaded, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { AdvisedQuestion as Question } from '../../advice/advice-api.ts';
import { ADVISING_PART, advisingApi } from '../../advice/room-parts.ts';
import { AnswerPart } from './answer-part.tsx';
import { AnswersPart } from './answers-part.tsx';
import { HandOn } from './hand-on.tsx';
import { QuestionFacts } from './question-facts.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ResemblingPart } from './resembling-part.tsx';

/** One question at the desk of whoever advises: taken up, handed on, answered, closed. */
export function AdvisedQuestion({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const found = useDesk<Question>(advisingApi(place.ars, `/questions/${id}`), language);
  const { act, tell, trouble, isBusy, said } = useActs(advisingApi(place.ars, `/questions/${id}`), language);
  const step = (body: object, words: string) => act({ below: '/step', body }, words);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(one) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, ADVISING_PART)}>
              {say('advised_back')}
            </a>
          </p>
          <h2 className="section-title" lang={foreignTo(one.lang, language)}>
            {one.title}
          </h2>
          {one.example ? (
            <p className="kern-body note">
              <span className="entry-mark">{say('advice_example')}</span> {say('advised_example')}
            </p>
          ) : null}
          <QuestionFacts screen={screen} question={one} />
          <Trouble refusal={trouble} screen={screen} />
          <Said words={said} />
          {one.next.includes('in-advice') && one.state === 'assigned' ? (
            <div className="actions">
              <ActButton
                look="primary"
                isBusy={isBusy}
                onClick={() => void step({ to: 'in-advice', version: one.version }, say('advised_taken'))}
              >
                {say('advised_take')}
              </ActButton>
            </div>
          ) : null}
          <AnswersPart
            screen={screen}
            answers={one.answers}
            below={(answer) =>
              one.example ? null : (
                <AnswerPart
                  key={answer.version}
                  screen={screen}
                  place={place}
                  question={one}
                  answer={answer}
                  done={() => void tell(say('advised_revised'))}
                />
              )
            }
          />
          {one.mayAnswer ? (
            <AnswerPart
              key={`new-${one.version}`}
              screen={screen}
              place={place}
              question={one}
              answer={null}
              done={() => void tell(say('advised_answered'))}
            />
          ) : null}
          {one.next.includes('assigned') || one.state === 'assigned' ? (
            <HandOn
              key={`hand-${one.version}`}
              screen={screen}
              question={one}
              isBusy={isBusy}
              send={(contact, reason) =>
                step({ to: 'assigned', version: one.version, contact, reason }, say('advised_handed'))
              }
            />
          ) : null}
          {one.next.includes('closed') ? (
            <ReasonForm
              key={`close-${one.version}`}
              screen={screen}
              id="question-close"
              title={say(one.isAnswered ? 'advised_close_end' : 'advised_close')}
              button={say('advised_close_send')}
              isBusy={isBusy}
              send={(reason) => step({ to: 'closed', version: one.version, reason }, say('advised_closed'))}
            />
          ) : null}
          {one.state === 'closed' ? <p className="desk__hint">{say('advised_final')}</p> : null}
          <ResemblingPart
            screen={screen}
            found={one}
            hrefOf={(other) => roomPath(language, place.ars, ADVISING_PART, other)}
          />
        </div>
      )}
    </DeskLoaded>
  );
}
