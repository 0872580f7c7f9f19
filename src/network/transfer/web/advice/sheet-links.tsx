import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { thingPath } from '../../paths.ts';
import type { SheetLine } from '../../sheets/sheets-api.ts';

/** Fact sheets beside a question, each with how far it came; an old one and an invented one are marked. */
export function SheetLinks(props: {
  screen: RoomProps['screen'];
  sheets: readonly SheetLine[];
  /** What is being typed stays in its own window. */
  isApart?: boolean;
}) {
  const { screen, sheets, isApart = false } = props;
  const { say, language } = screen;
  return (
    <ul className="log">
      {sheets.map(({ id, title, lang, evidence, isStale, isExample, where, status, field }) => (
        <li className="log__line" key={id}>
          <p className="log__what">
            <a
              className="kern-link"
              href={`${networkPath(language)}/${thingPath('sheets', id)}`}
              lang={foreignTo(lang, language)}
              {...(isApart && {
                ...{ target: '_blank', rel: 'noopener' },
                'aria-label': say('question_sheets_open_named', { title }),
              })}
            >
              {title}
            </a>{' '}
            <span className="entry-mark">
              {[
                say(`sheet_evidence_${evidence}_short`),
                ...(isStale ? [say('sheet_badge_stale')] : []),
                ...(isExample ? [say('advice_example')] : []),
              ].join(' · ')}
            </span>
          </p>
          <p className="log__subject">
            {[where, say(`sheet_status_${status}`), say(`advice_field_${field}`)].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
