import { FactRow } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { QuestionView } from '../../advice/advice-api.ts';
import { OPEN_STATES } from '../../advice/question.ts';
import { thingPath } from '../../paths.ts';
import { Paragraphs } from './paragraphs.tsx';

/** What a question says and how far it is. */
export function QuestionFacts({ screen, question }: { screen: RoomProps['screen']; question: QuestionView }) {
  const { say, language } = screen;
  const { id, text, lang, state, field, town, isPublic, isAnswered, contact, voicesOf, history } = question;
  return (
    <>
      {isPublic && isAnswered ? (
        <p>
          <a className="kern-link" href={`${networkPath(language)}/${thingPath('questions', id)}`}>
            {say('question_to_public')}
          </a>
        </p>
      ) : null}
      {text === '' ? null : (
        <blockquote className="entry-quote" lang={foreignTo(lang, language)}>
          <Paragraphs text={text} />
        </blockquote>
      )}
      <dl className="kern-description-list facts">
        <FactRow label={say('question_state')}>
          {say(`question_state_${state}`)}
          <span className="facts__note">{say(isPublic ? 'question_shared' : 'question_private')}</span>
        </FactRow>
        {OPEN_STATES.includes(state) ? (
          <FactRow label={say('question_due_label')}>
            {question.isLate
              ? say('question_late', { date: formatDate(question.dueOn, language) })
              : formatDate(question.dueOn, language)}
          </FactRow>
        ) : null}
        <FactRow label={say('question_with')}>
          {contact === null ? (
            say('advice_office')
          ) : (
            <>
              <span lang={foreignTo('de', language)}>{contact.organisation}</span>
              <span className="facts__note">
                {[
                  say(`contact_badge_${contact.badge}`),
                  ...(contact.absence === null ? [] : [say('contact_absent')]),
                  ...(contact.absence?.cover == null
                    ? []
                    : [say('contact_covered', { cover: contact.absence.cover })]),
                ].join(' · ')}
              </span>
            </>
          )}
        </FactRow>
        <FactRow label={say('question_field')}>{say(`advice_field_${field}`)}</FactRow>
        <FactRow label={say('question_town')}>
          {town.name}
          <span className="facts__note">{formatDate(question.askedAt, language)}</span>
        </FactRow>
        {voicesOf.length === 0 ? null : (
          <FactRow label={say('question_same')}>{voicesOf.map(({ name }) => name).join(', ')}</FactRow>
        )}
        {history.length === 0 ? null : (
          <FactRow label={say('question_history')}>
            <ul className="why__list">
              {history.map(({ to, by, at, reason }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have the same instant, and none moves
                <li key={index}>
                  {say('question_step', {
                    ...{ state: say(`question_state_${to}`), by: by ?? say('advice_office') },
                    date: formatDate(at, language),
                  })}
                  {reason === '' ? null : (
                    <span className="facts__note" lang={foreignTo('de', language)}>
                      {reason}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </FactRow>
        )}
      </dl>
    </>
  );
}
