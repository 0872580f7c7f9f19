import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { IdeaLine } from '../../ideas/ideas-api.ts';
import type { Way } from './way.ts';

/** Ideas in a room, each with its state; a company's is marked as such. */
export function IdeaRows({ ideas, screen, way }: { ideas: readonly IdeaLine[]; screen: Screen; way: Way }) {
  const { say, language } = screen;
  if (ideas.length === 0) return null;
  return (
    <ul className="log">
      {ideas.map((idea) => (
        <li className="log__line" key={idea.id}>
          <p className="log__what">
            <a className="kern-link" href={way.room(idea.id)} lang={foreignTo(idea.lang, language)}>
              {idea.title}
            </a>{' '}
            <span className="entry-mark">{say(`idea_state_${idea.state}`)}</span>
            {idea.example ? <span className="entry-mark"> · {say('idea_example')}</span> : null}
          </p>
          <p className="log__subject">
            {[
              say(`field_${idea.field}`),
              say(`idea_proposer_${idea.proposer}`) + (idea.by === '' ? '' : `: ${idea.by}`),
              say('idea_since', { date: formatDate(idea.changedAt, language) }),
              ...(idea.hidden && idea.state === 'proposed' ? [say('idea_waits')] : []),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
