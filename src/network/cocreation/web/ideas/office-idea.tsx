import { DeskLoaded, Said, Trouble } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { EvidencePart } from './evidence-part.tsx';
import { IdeaFacts } from './idea-facts.tsx';
import { LinkForm } from './link-form.tsx';
import { StepForm } from './step-form.tsx';
import { type IdeaPartProps, useIdea } from './use-ideas.ts';
import type { Way } from './way.ts';

/** One idea for the office: how it stands, its next step, what it answers and what shows it. */
export function OfficeIdea({ screen, way, id }: { screen: Screen; way: Way; id: string }) {
  const { say } = screen;
  const { found, act, trouble, isBusy, said } = useIdea(id, way, screen);
  return (
    <div className="desk">
      <p>
        <a className="kern-link" href={way.room()}>
          {say('idea_back')}
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {(idea) => {
          const part: IdeaPartProps = { screen, idea, isBusy, act };
          return (
            <>
              <IdeaFacts screen={screen} idea={idea} />
              <Trouble refusal={trouble} screen={screen} />
              <Said words={said} />
              <StepForm key={idea.state} {...part} />
              <EvidencePart {...part} />
              <LinkForm key={idea.version} {...part} />
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}
