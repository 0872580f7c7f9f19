import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Field } from '../../../../kernel/network/fields.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { LONGEST_QUESTION } from '../../advice/question.ts';
import { QUESTIONS_PART, questionsApi } from '../../advice/room-parts.ts';
import { QuestionRow } from './question-row.tsx';
import { SheetLinks } from './sheet-links.tsx';
import { useSimilar } from './use-similar.ts';

/** Characters of a text that are looked at. */
const READ = 600;

/** While somebody asks: whether another town did already, and whether the catalogue has the answer. */
export function SimilarPart(
  props: Pick<RoomProps, 'screen' | 'place'> & { title: string; text: string; field: Field | null },
) {
  const { screen, place, title, text, field } = props;
  const { say, language } = screen;
  // What cannot be looked for just now is no reason to stop writing: nothing is shown then.
  const { similar, sheets } = useSimilar(
    questionsApi(place.ars, '/similar'),
    { title: title.slice(0, LONGEST_QUESTION.title), text: text.slice(0, READ), field },
    language,
  );
  const heard = [
    ...(similar.length === 0 ? [] : [say('question_similar_heard', { count: similar.length })]),
    ...(sheets.length === 0 ? [] : [say('question_sheets_heard', { count: sheets.length })]),
  ];
  return (
    <>
      <p className="form__heard" role="status">
        {heard.join(' ')}
      </p>
      {similar.length === 0 ? null : (
        <section className="desk__part" aria-labelledby="similar-title">
          <h3 className="section-title" id="similar-title">
            {say('question_similar')}
          </h3>
          <p className="desk__hint">{say('question_similar_lead')}</p>
          <ul className="log">
            {similar.map((line) => (
              <QuestionRow
                key={line.id}
                screen={screen}
                line={line}
                isApart
                href={roomPath(language, place.ars, QUESTIONS_PART, line.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {sheets.length === 0 ? null : (
        <section className="desk__part" aria-labelledby="sheets-title">
          <h3 className="section-title" id="sheets-title">
            {say('question_sheets')}
          </h3>
          <p className="desk__hint">{say('question_sheets_lead')}</p>
          <SheetLinks screen={screen} sheets={sheets} isApart />
        </section>
      )}
    </>
  );
}
