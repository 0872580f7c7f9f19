import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { LONGEST_QUESTION } from '../../advice/question.ts';
import { QUESTIONS_PART, questionsApi } from '../../advice/room-parts.ts';
import { QuestionRow } from './question-row.tsx';
import { useSimilar } from './use-similar.ts';

/** Characters of a text that are looked at. */
const READ = 600;

/** While somebody asks: whether another town did already, and the way to "the same question" instead. */
export function SimilarPart(props: Pick<RoomProps, 'screen' | 'place'> & { title: string; text: string }) {
  const { screen, place, title, text } = props;
  const { say, language } = screen;
  // What cannot be looked for just now is no reason to stop writing: nothing is shown then.
  const found = useSimilar(
    questionsApi(place.ars, '/similar'),
    { title: title.slice(0, LONGEST_QUESTION.title), text: text.slice(0, READ) },
    language,
  );
  return (
    <section className="desk__part" aria-labelledby={found.length === 0 ? undefined : 'similar-title'}>
      <p className="form__heard" role="status">
        {found.length === 0 ? '' : say('question_similar_heard', { count: found.length })}
      </p>
      {found.length === 0 ? null : (
        <>
          <h3 className="section-title" id="similar-title">
            {say('question_similar')}
          </h3>
          <p className="desk__hint">{say('question_similar_lead')}</p>
          <ul className="log">
            {found.map((line) => (
              <QuestionRow
                key={line.id}
                screen={screen}
                line={line}
                isApart
                href={roomPath(language, place.ars, QUESTIONS_PART, line.id)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
