import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { SheetLine } from '../../sheets/sheets-api.ts';
import type { Way } from './way.ts';

/** Fact sheets in a room, each with its state; an old one is marked. */
export function SheetRows({
  sheets,
  screen,
  way,
}: {
  sheets: readonly SheetLine[];
  screen: Screen;
  way: Way;
}) {
  const { say, language } = screen;
  if (sheets.length === 0) return null;
  return (
    <ul className="log">
      {sheets.map((sheet) => (
        <li className="log__line" key={sheet.id}>
          <p className="log__what">
            <a className="kern-link" href={way.room(sheet.id)} lang={foreignTo(sheet.lang, language)}>
              {sheet.title}
            </a>{' '}
            <span className="entry-mark">{say(`sheet_state_${sheet.state}`)}</span>
            {sheet.state === 'published' && sheet.isStale ? (
              <span className="entry-mark"> · {say('sheet_badge_stale')}</span>
            ) : null}
          </p>
          <p className="log__subject">
            {[
              ...(way.kind === 'office' ? [sheet.where] : []),
              say(`sheet_status_${sheet.status}`),
              say(`field_${sheet.field}`),
              say(`sheet_evidence_${sheet.evidence}_short`),
              ...(sheet.catalogue === null ? [] : [sheet.catalogue]),
              sheet.verifiedOn === null
                ? `${say('sheet_verified')}: ${say('sheet_verified_never')}`
                : `${say('sheet_verified')}: ${formatDate(sheet.verifiedOn, language)}`,
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
