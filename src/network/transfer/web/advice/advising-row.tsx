import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { AdvisingView } from '../../advice/advising/advising-line.ts';

/** One thing about one town. */
export function AdvisingRow({ screen, line }: { screen: RoomProps['screen']; line: AdvisingView }) {
  const { say, language } = screen;
  const { kind, town, what, lang, note, since, href, example } = line;
  const foreign = foreignTo(lang, language);
  return (
    <li className="log__line">
      <p className="log__what">
        {href === null ? (
          <span lang={foreign}>{what}</span>
        ) : (
          <a className="kern-link" href={href} lang={foreign}>
            {what}
          </a>
        )}{' '}
        <span className="entry-mark">
          {[say(`advising_kind_${kind}`), ...(example ? [say('advice_example')] : [])].join(' · ')}
        </span>
      </p>
      <p className="log__subject">
        {[
          town.name,
          ...(note === '' ? [] : [note]),
          ...(since === null ? [] : [say('advising_since', { date: formatDate(since, language) })]),
        ].join(' · ')}
      </p>
    </li>
  );
}
