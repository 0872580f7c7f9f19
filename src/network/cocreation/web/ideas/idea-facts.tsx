import { FactRow } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { PREFIX } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { IdeaView } from '../../ideas/ideas-api.ts';

/** How an idea stands, for who works on it: what it is, whose, what it answers, and its history. */
export function IdeaFacts({ screen, idea }: { screen: Screen; idea: IdeaView }) {
  const { say, language } = screen;
  const lang = foreignTo(idea.lang, language);
  const isCompany = idea.proposer === 'company';
  return (
    <>
      <h2 className="section-title" lang={lang}>
        {idea.title}
      </h2>
      <p>
        <span className="entry-mark">{say(`idea_state_${idea.state}`)}</span>
        {isCompany ? <span className="entry-mark"> · {say('idea_badge_company')}</span> : null}
        {idea.example ? <span className="entry-mark"> · {say('idea_example')}</span> : null}
      </p>
      {idea.hidden && idea.state === 'proposed' ? (
        <p className="kern-body note">{say('idea_waits')}</p>
      ) : null}
      {isCompany ? (
        <p className="kern-body note">{say('idea_company_note', { name: idea.proposerName })}</p>
      ) : null}
      <p className="kern-body entry-quote" lang={lang}>
        {idea.text}
      </p>
      <dl className="kern-description-list facts">
        <FactRow label={say('idea_field')}>{say(`field_${idea.field}`)}</FactRow>
        <FactRow label={say('idea_proposer')}>
          {say(`idea_proposer_${idea.proposer}`)}
          {idea.by === '' ? null : `: ${idea.by}`}
        </FactRow>
        {idea.interest === null ? null : (
          <FactRow label={say('idea_interest')}>
            <span lang={lang}>{idea.interest}</span>
          </FactRow>
        )}
        <FactRow label={say('idea_provenance')}>
          {say(`idea_provenance_${idea.provenance}`)}
          {idea.provenanceNote === '' ? null : (
            <>
              {': '}
              <span lang={lang}>{idea.provenanceNote}</span>
            </>
          )}
        </FactRow>
        {idea.stopCode === null ? null : (
          <FactRow label={say('idea_code')}>{say(`idea_stop_${idea.stopCode}`)}</FactRow>
        )}
        {idea.solution === null ? null : <FactRow label={say('idea_solution')}>{idea.solution}</FactRow>}
      </dl>
      {idea.hidden ? null : (
        <p>
          <a className="kern-link" href={`${PREFIX[language]}/netzwerk/ideen/${idea.id}`}>
            {say('idea_public')}
          </a>
        </p>
      )}
      <h3 className="section-title">{say('idea_challenges_title')}</h3>
      {idea.challenges.length === 0 ? <p className="kern-body">{say('idea_challenges_none')}</p> : null}
      <ul className="log">
        {idea.challenges.map((one) => (
          <li className="log__line" key={one.id}>
            <p className="log__what">
              <a
                className="kern-link"
                href={`${PREFIX[language]}/netzwerk/herausforderungen/${one.id}`}
                lang={foreignTo(one.lang, language)}
              >
                {one.title}
              </a>{' '}
              {one.example ? <span className="entry-mark">{say('idea_example')}</span> : null}
            </p>
          </li>
        ))}
      </ul>
      <h3 className="section-title">{say('idea_history_title')}</h3>
      <ol className="log">
        {idea.history.map(({ to, by, at, reason }) => (
          <li className="log__line" key={`${at} ${to}`}>
            <p className="log__what">{say(`idea_step_${to}`)}</p>
            <p className="log__subject">
              {[formatDate(at, language), by ?? say('idea_office'), ...(reason === '' ? [] : [reason])].join(
                ' · ',
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
