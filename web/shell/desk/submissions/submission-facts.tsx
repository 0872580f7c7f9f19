import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { SubmissionView } from '../../../../src/kernel/submissions/submissions-api.ts';
import { FactRow } from '../../people/fact-row.tsx';

/** Who sent it, how to ask back, what became of it, and why it looks like spam if it does. */
export function SubmissionFacts(props: { screen: Screen; place: PlaceSummary; one: SubmissionView }) {
  const { screen, place, one } = props;
  const { say, language } = screen;
  const { sender, email, isTrusted, confirmedAt, reason, page, entry, suspicions } = one;
  return (
    <>
      <dl className="kern-description-list facts">
        <FactRow label={say('submission_sender')}>
          {sender}
          {isTrusted ? <span className="facts__note">{say('submission_trusted')}</span> : null}
        </FactRow>
        <FactRow label={say('submission_email')}>
          {email === null ? (
            say('submission_email_gone')
          ) : (
            <a className="kern-link" href={`mailto:${email}`}>
              {email}
            </a>
          )}
        </FactRow>
        <FactRow label={say('submission_confirmed')}>
          {say('submission_at', {
            date: formatDate(confirmedAt, language),
            time: formatClock(confirmedAt, language),
          })}
        </FactRow>
        {reason === null ? null : <FactRow label={say('submission_reason')}>{reason}</FactRow>}
        {page === null ? null : (
          <FactRow label={say('submission_page')}>
            <a className="kern-link" href={page}>
              {say('submission_look')}
            </a>
            {entry === null ? null : (
              <span className="facts__note">
                <a className="kern-link" href={deskPath(language, place.ars, 'entries', entry)}>
                  {say('submission_entry')}
                </a>
              </span>
            )}
          </FactRow>
        )}
      </dl>
      {suspicions.length === 0 ? null : (
        <section aria-labelledby="suspicions">
          <h3 className="section-title" id="suspicions">
            {say('submission_suspicions')}
          </h3>
          <ul className="why__list">
            {suspicions.map((code) => (
              <li key={code}>{say(`suspicion_${code}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
