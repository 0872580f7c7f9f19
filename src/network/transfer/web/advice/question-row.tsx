import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { QuestionLine } from '../../advice/advice-api.ts';
import { OPEN_STATES } from '../../advice/question.ts';

/** One question in a list of the desk. */
export function QuestionRow(props: {
  screen: RoomProps['screen'];
  line: QuestionLine;
  href: string;
  /** What is being typed stays in its own window. */
  isApart?: boolean;
}) {
  const { screen, line, href, isApart = false } = props;
  const { say, language } = screen;
  const { title, lang, state, field, town, voices, dueOn, isLate, isOutdated, example, askedAt } = line;
  const date = formatDate(dueOn, language);
  const marks = [
    say(`question_state_${state}`),
    ...(isOutdated ? [say('answer_outdated')] : []),
    ...(example ? [say('advice_example')] : []),
  ];
  return (
    <li className="log__line">
      <p className="log__what">
        <a
          className="kern-link"
          href={href}
          lang={foreignTo(lang, language)}
          {...(isApart && {
            ...{ target: '_blank', rel: 'noopener' },
            'aria-label': say('question_similar_open_named', { title }),
          })}
        >
          {title}
        </a>{' '}
        <span className="entry-mark">{marks.join(' · ')}</span>
      </p>
      <p className="log__subject">
        {[
          say(`advice_field_${field}`),
          town.name,
          formatDate(askedAt, language),
          ...(OPEN_STATES.includes(state) ? [say(isLate ? 'question_late' : 'question_due', { date })] : []),
          ...(voices === 0 ? [] : [say('question_voices', { count: voices })]),
        ].join(' · ')}
      </p>
    </li>
  );
}
