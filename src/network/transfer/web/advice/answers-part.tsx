import type { ReactNode } from 'react';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { AnswerView } from '../../advice/advice-api.ts';
import { otherLinks } from '../../advice/sheet-of-link.ts';
import { Paragraphs } from './paragraphs.tsx';
import { SheetLinks } from './sheet-links.tsx';

/** All answers, each with who gave it, its sources and when it is looked at anew; `below` stands under each. */
export function AnswersPart(props: {
  screen: RoomProps['screen'];
  answers: readonly AnswerView[];
  below?: (answer: AnswerView) => ReactNode;
}) {
  const { screen, answers, below } = props;
  const { say, language } = screen;
  return (
    <section aria-label={say('question_answers')}>
      <h3 className="section-title">{say('question_answers')}</h3>
      {answers.length === 0 ? <p className="kern-body">{say('question_answers_none')}</p> : null}
      {answers.map((one) => {
        const lang = foreignTo(one.lang, language);
        const review = formatDate(one.reviewOn, language);
        return (
          <article key={one.id} className="desk__part">
            <h4 className="kern-title kern-title--small">
              {say('answer_by', {
                by: one.by ?? say('advice_office'),
                date: formatDate(one.at, language),
              })}{' '}
              {one.isOutdated ? <span className="entry-mark">{say('answer_outdated')}</span> : null}
            </h4>
            <div lang={lang}>
              <Paragraphs text={one.text} />
            </div>
            {otherLinks(one.links, one.sheets).length === 0 ? null : (
              <ul className="why__list">
                {otherLinks(one.links, one.sheets).map(({ title, url }) => (
                  <li key={url}>
                    <a className="kern-link" href={url} rel="noopener" lang={lang}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {one.sheets.length === 0 ? null : (
              <>
                <p className="kern-body">{say('answer_sheets')}</p>
                <SheetLinks screen={screen} sheets={one.sheets} />
              </>
            )}
            <p className="desk__hint">
              {say(one.isOutdated ? 'answer_outdated_since' : 'answer_review', { review })}
            </p>
            {below?.(one)}
          </article>
        );
      })}
    </section>
  );
}
