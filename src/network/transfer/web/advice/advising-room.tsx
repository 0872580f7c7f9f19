import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import { useState } from 'react';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { ADVISING_GROUPS, type AdvisingGroup } from '../../advice/advising/advising-line.ts';
import { AdvisedQuestion } from './advised-question.tsx';
import { AdvisingList } from './advising-list.tsx';
import { QuestionQueuePart } from './question-queue.tsx';

/** What an adviser has to know of the towns below, and their questions; or one of these. */
export function AdvisingRoom({ screen, place, item }: RoomProps) {
  const [group, setGroup] = useState<AdvisingGroup>('help');
  if (item !== null) return <AdvisedQuestion key={item} screen={screen} place={place} id={item} />;
  const { say } = screen;
  return (
    <div className="desk">
      <section aria-labelledby="advising-overview">
        <h2 className="section-title" id="advising-overview">
          {say('advising_overview')}
        </h2>
        <p className="actions">
          {ADVISING_GROUPS.map((one) => (
            <button
              type="button"
              key={one}
              className={`kern-btn kern-btn--${one === group ? 'primary' : 'secondary'} act`}
              aria-pressed={one === group}
              onClick={() => setGroup(one)}
            >
              <span className="kern-label">{say(`advising_group_${one}`)}</span>
            </button>
          ))}
        </p>
      </section>
      <AdvisingList key={group} screen={screen} place={place} group={group} />
      <QuestionQueuePart screen={screen} place={place} />
    </div>
  );
}
