import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { focusOn, SPRINT_NAME } from './focus.ts';
import type { WorkProps } from './room-props.ts';

/** Whether the town takes part, as long as it may say so. */
export function AnswerPart({ screen: { say }, work, isBusy, send }: WorkProps) {
  if (work.state !== 'planned' && work.state !== 'prep') return null;
  const answer = async (takesPart: boolean) => {
    if (await send('POST', '/answer', { takesPart }, say('sprint_answered'))) focusOn(SPRINT_NAME);
  };
  return (
    <section>
      <h3 className="section-title">{say('sprint_answer_ask')}</h3>
      {work.can.includes('answer') ? (
        <div className="actions">
          {work.answer === 'joined' ? null : (
            <ActButton look="primary" isBusy={isBusy} onClick={() => void answer(true)}>
              {say('sprint_answer_yes')}
            </ActButton>
          )}
          {work.answer === 'declined' ? null : (
            <ActButton isBusy={isBusy} onClick={() => void answer(false)}>
              {say('sprint_answer_no')}
            </ActButton>
          )}
        </div>
      ) : (
        <p className="desk__hint">{say('sprint_answer_who')}</p>
      )}
    </section>
  );
}
