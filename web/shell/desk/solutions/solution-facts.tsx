import type { SolutionDetail } from '../../../../src/kernel/adoptions/desk-api.ts';
import { LOCALE } from '../../../../src/kernel/i18n/language.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

const KINDS = { met: 'success', unmet: 'warning', unknown: 'info' } as const;

/** What a solution needs here, as checked just now, and what it brings today. */
export function SolutionFacts({ detail, screen }: { detail: SolutionDetail; screen: Screen }) {
  const { say, language } = screen;
  const { prerequisites, measures } = detail;
  const figure = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 });
  return (
    <>
      {prerequisites.length === 0 ? null : (
        <section aria-labelledby="needs">
          <h2 className="section-title" id="needs">
            {say('solutions_needs')}
          </h2>
          <ul className="solutions__facts">
            {prerequisites.map(({ id, words, state }) => (
              <li key={id} className="solutions__fact">
                <span>{words}</span>
                <span className={`kern-badge kern-badge--small kern-badge--${KINDS[state]}`}>
                  <span className={`kern-icon kern-icon--${KINDS[state]}`} aria-hidden="true" />
                  <span className="kern-label kern-label--small">{say(`solutions_need_${state}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {measures.length === 0 ? null : (
        <section aria-labelledby="brings">
          <h2 className="section-title" id="brings">
            {say('solutions_brings')}
          </h2>
          <ul className="solutions__facts">
            {measures.map(({ id, words, unit, value }) => (
              <li key={id} className="solutions__fact">
                <span>{words}</span>
                <strong>
                  {value === null
                    ? say('solutions_not_known')
                    : `${figure.format(value)}${unit === '' ? '' : ` ${unit}`}`}
                </strong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
