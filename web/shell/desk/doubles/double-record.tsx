import type { DoubleRecord } from '../../../../src/kernel/doubles/doubles-api.ts';
import { foreignTo } from '../../../../src/kernel/i18n/foreign.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

/** One record as its source tells it. */
export function RecordFacts({ screen, record }: { screen: Screen; record: DoubleRecord }) {
  const { say, language } = screen;
  const { title, lang, when, where, source, page } = record;
  return (
    <div className="double">
      <p className="log__what">
        <a className="kern-link" href={page} lang={foreignTo(lang, language)}>
          {title}
        </a>
      </p>
      <p className="log__subject">{say('doubles_source', { source })}</p>
      {when === null ? null : <p className="log__subject">{say('doubles_when', { when })}</p>}
      {where === null ? null : <p className="log__subject">{say('doubles_where', { where })}</p>}
    </div>
  );
}
