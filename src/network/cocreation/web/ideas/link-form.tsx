import { type FormEvent, useState } from 'react';
import { ActButton, Fold } from '../../../../../web/ui/desk-parts.ts';
import { ChallengeChoiceField } from './challenge-choice.tsx';
import type { IdeaPartProps } from './use-ideas.ts';

/** Which challenges an idea answers, as the office sees it. */
export function LinkForm({ screen, idea, isBusy, act }: IdeaPartProps) {
  const { say } = screen;
  const [chosen, setChosen] = useState(idea.challenges);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const challenges = chosen.map(({ id }) => id);
    void act({ below: '/challenges', body: { version: idea.version, challenges } }, say('idea_linked'));
  };
  return (
    <Fold id="zuordnen" title={say('idea_link')}>
      <form className="form" onSubmit={submit} noValidate>
        <ChallengeChoiceField
          id="idea-challenges"
          screen={screen}
          chosen={chosen}
          error={null}
          change={setChosen}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {say('idea_link_save')}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}
