import { Fold, SentenceList } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { FeedbackLine, FeedbackList } from '../../pilots/feedback.ts';
import { type PilotPartProps, pilotApi } from './use-pilot.ts';

/** What citizens say: how many and how it goes, and their sentences, each shown only after somebody looked at it. */
export function FeedbackPart({ screen, place, desk }: PilotPartProps) {
  const { say, language } = screen;
  const { n } = desk.report.feedback;
  const title =
    desk.waiting === 0
      ? say('pilot_feedback')
      : `${say('pilot_feedback')} (${say('pilot_feedback_waiting', { count: desk.waiting })})`;
  return (
    <Fold id="rueckmeldungen" title={title}>
      <p className="kern-body">
        {n === 0 ? say('pilot_feedback_none') : say('pilot_feedback_count', { count: n })}
      </p>
      <SentenceList<FeedbackList, FeedbackLine>
        screen={screen}
        path={pilotApi(place.ars, desk.project.id, '/feedback')}
        rows={({ feedback }) => feedback}
        name="pilot_feedback"
        about={({ mood, saidOn, reason }) =>
          [
            say(`pilot_mood_${mood}`),
            formatDate(saidOn, language),
            ...(reason === null ? [] : [say(`pilot_feedback_refusal_${reason}`)]),
          ].join(' · ')
        }
      />
    </Fold>
  );
}
