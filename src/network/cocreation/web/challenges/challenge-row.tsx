import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { ChallengeLine } from '../../challenges/challenges-api.ts';
import { wantedWords } from '../../challenges/wanted-words.ts';

/** One challenge in a list of the desk, as a link to where something is done about it. */
export function ChallengeRow(props: {
  screen: RoomProps['screen'];
  line: ChallengeLine;
  href: string;
  /** Below it: left out where the list is about whether it is the same. */
  isShort?: boolean;
}) {
  const { screen, line, href, isShort = false } = props;
  const { say, language } = screen;
  const { title, lang, state, field, town, wanted, example, changedAt } = line;
  return (
    <li className="log__line">
      <p className="log__what">
        <a className="kern-link" href={href} lang={foreignTo(lang, language)}>
          {title}
        </a>{' '}
        <span className="entry-mark">
          {[say(`challenge_state_${state}`), ...(example ? [say('challenge_example')] : [])].join(' · ')}
        </span>
      </p>
      <p className="log__subject">
        {[
          say(`field_${field}`),
          town.name,
          ...(state === 'draft' ? [] : [wantedWords(wanted, say, true)]),
          ...(isShort ? [] : [say('challenge_since', { date: formatDate(changedAt, language) })]),
        ].join(' · ')}
      </p>
    </li>
  );
}
