import { DeskLoaded, TitledList, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM, roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { QuestionLine, TownQuestions } from '../../advice/advice-api.ts';
import { QUESTIONS_PART, questionsApi } from '../../advice/room-parts.ts';
import { ROOMS } from '../../paths.ts';
import { AnsweringPart } from './answering-part.tsx';
import { QuestionRow } from './question-row.tsx';

/** Own questions, those that the town joined, and who answers today. */
export function TownQuestionList({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const found = useDesk<TownQuestions>(questionsApi(place.ars), language);
  const row = (line: QuestionLine) => (
    <QuestionRow
      key={line.id}
      screen={screen}
      line={line}
      href={roomPath(language, place.ars, QUESTIONS_PART, line.id)}
    />
  );
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ own, joined, answering }) => (
        <div className="desk">
          <p className="actions">
            <a
              className="kern-btn kern-btn--primary"
              href={roomPath(language, place.ars, QUESTIONS_PART, NEW_ITEM)}
            >
              <span className="kern-label">{say('question_new')}</span>
            </a>
          </p>
          <p>
            <a className="kern-link" href={`${networkPath(language)}/${ROOMS.questions}`}>
              {say('question_public_page')}
            </a>
          </p>
          <TitledList title={say('question_own_title')} lines={own} none={say('question_own_none')}>
            {row}
          </TitledList>
          <TitledList title={say('question_joined_title')} lines={joined} none={say('question_joined_none')}>
            {row}
          </TitledList>
          <AnsweringPart screen={screen} answering={answering} />
        </div>
      )}
    </DeskLoaded>
  );
}
