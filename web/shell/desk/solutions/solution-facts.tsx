import type { SolutionDetail } from '../../../../src/kernel/adoptions/desk-api.ts';
import { LOCALE } from '../../../../src/kernel/i18n/language.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { NeedList } from './need-list.tsx';

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
          <NeedList screen={screen} needs={prerequisites} />
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
