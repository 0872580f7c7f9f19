import { useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { ImportAnswer, LotImport } from '../../lots/lots-api.ts';
import { lotsPath } from './offer-paths.ts';

const SHOWN = 10;

/** What is in a file: counts, what cannot be read by its line or the number of its feature, and the lots. */
export function ImportedLots(props: { screen: Screen; answer: ImportAnswer; format: LotImport['format'] }) {
  const { screen, answer, format } = props;
  const { say, language } = screen;
  const [all, setAll] = useState(false);
  const { lots, faults, counts } = answer;
  const where = format === 'csv' ? 'line' : 'feature';
  const shown = all ? lots : lots.slice(0, SHOWN);
  return (
    <>
      <p className="kern-body" role="status">
        {say('offer_import_counts', {
          added: say('offer_import_new', { count: counts.new }),
          changed: counts.changed,
          unchanged: counts.unchanged,
          bad: counts.bad,
        })}
      </p>
      {faults.length === 0 ? null : (
        <section aria-label={say('offer_import_faults')}>
          <h4 className="offer__section-title">{say('offer_import_faults')}</h4>
          <ul className="log">
            {faults.map(({ line, column, text }) => (
              <li className="log__line" key={`${line} ${column} ${text}`}>
                <p className="log__what">
                  {column === null
                    ? say(`offer_import_${where}`, { line: String(line) })
                    : say(`offer_import_${where}_column`, { line: String(line), column })}
                </p>
                <p className="log__subject">{text}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lots.length === 0 ? null : (
        <>
          <h4 className="offer__section-title">{say('offer_import_lots')}</h4>
          <ul className="log">
            {shown.map(({ number, title, place, bays, change, id, state }) => (
              <li className="log__line" key={number}>
                <p className="log__what">
                  {id === null ? (
                    <span lang={foreignTo('de', language)}>{title}</span>
                  ) : (
                    <a className="kern-link" href={lotsPath(language, id)} lang={foreignTo('de', language)}>
                      {title}
                    </a>
                  )}{' '}
                  <span className="entry-mark">
                    {say(state === null ? `offer_import_${change}_mark` : `offer_state_${state}`)}
                  </span>
                </p>
                <p className="log__subject">
                  {[number, place, say('offer_bays_count', { count: bays })].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
          {shown.length < lots.length ? (
            <div className="actions">
              <ActButton onClick={() => setAll(true)}>
                {say('offer_more', { count: lots.length - shown.length })}
              </ActButton>
            </div>
          ) : null}
        </>
      )}
    </>
  );
}
