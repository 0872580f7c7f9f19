import type { CorrectionView } from '../../../../src/kernel/corrections/corrections-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { FactRow } from '../../people/fact-row.tsx';

/** Where it was written, where the record is maintained, and what has been done so far. */
export function CorrectionFacts({ screen, correction }: { screen: Screen; correction: CorrectionView }) {
  const { say, language } = screen;
  const { about, page, placeName, maintained, source, createdAt, times, wantsAnswer, canMail } = correction;
  const { answer, answerWay, reason } = correction;
  const where = maintained ?? source?.url ?? null;
  return (
    <dl className="kern-description-list facts">
      <FactRow label={say('correction_page')}>
        <a className="kern-link" href={page}>
          {about} ({placeName})
        </a>
      </FactRow>
      <FactRow label={say('correction_maintained')}>
        {where === null ? (
          (source?.name ?? say('correction_maintained_unknown'))
        ) : (
          <a className="kern-link" href={where} rel="noopener noreferrer" target="_blank">
            {source?.name ?? where} ({say('opens_new_tab')})
          </a>
        )}
        <span className="facts__note">{say('correction_maintained_note')}</span>
      </FactRow>
      <FactRow label={say('correction_written')}>
        {say('correction_at', {
          date: formatDate(createdAt, language),
          time: formatClock(createdAt, language),
        })}
        {times > 1 ? <span className="facts__note">{say('correction_times', { count: times })}</span> : null}
      </FactRow>
      <FactRow label={say('correction_answer_wanted')}>
        {say(!wantsAnswer ? 'correction_no_mail' : canMail ? 'correction_can_mail' : 'correction_mail_gone')}
      </FactRow>
      {answer === null ? null : (
        <FactRow label={say(answerWay === 'mail' ? 'correction_answer_by_mail' : 'correction_note')}>
          {answer}
        </FactRow>
      )}
      {reason === null ? null : <FactRow label={say('correction_reason')}>{reason}</FactRow>}
    </dl>
  );
}
