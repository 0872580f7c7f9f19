import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Resembling } from '../../advice/advice-api.ts';
import { QuestionRow } from './question-row.tsx';
import { SheetLinks } from './sheet-links.tsx';

/** What there is already about a question: fact sheets, and questions of others; `hrefOf` says where one is read. */
export function ResemblingPart(props: {
  screen: RoomProps['screen'];
  found: Resembling;
  hrefOf(question: string): string;
}) {
  const { screen, found, hrefOf } = props;
  const { say } = screen;
  const { sheets, similar } = found;
  return (
    <>
      {sheets.length === 0 ? null : (
        <section aria-label={say('question_sheets')}>
          <h3 className="section-title">{say('question_sheets')}</h3>
          <SheetLinks screen={screen} sheets={sheets} />
        </section>
      )}
      {similar.length === 0 ? null : (
        <section aria-label={say('question_similar')}>
          <h3 className="section-title">{say('question_similar')}</h3>
          <ul className="log">
            {similar.map((line) => (
              <QuestionRow key={line.id} screen={screen} line={line} href={hrefOf(line.id)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
