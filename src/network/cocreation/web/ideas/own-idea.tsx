import {
  ActButton,
  ask,
  DeskLoaded,
  Fold,
  Said,
  Trouble,
  useAction,
} from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { IdeaView } from '../../ideas/ideas-api.ts';
import { EvidencePart } from './evidence-part.tsx';
import { IdeaFacts } from './idea-facts.tsx';
import { IdeaForm } from './idea-form.tsx';
import { typedOf } from './typed-idea.ts';
import { type IdeaPartProps, useIdea } from './use-ideas.ts';
import type { Way } from './way.ts';

/** One idea for who proposed it: how it stands, and what may still be changed. */
export function OwnIdea({ screen, way, note, id }: { screen: Screen; way: Way; note: string; id: string }) {
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
              <EvidencePart {...part} />
              {idea.may.includes('change') ? (
                <Fold id="aendern" title={say('idea_change')}>
                  <IdeaForm
                    key={idea.version}
                    screen={screen}
                    note={`${note}.${idea.id}`}
                    initial={typedOf(idea)}
                    isCompany={idea.proposer === 'company'}
                    isBusy={isBusy}
                    button={say('idea_save')}
                    send={(form) =>
                      act({ method: 'PUT', body: { ...form, version: idea.version } }, say('idea_saved'))
                    }
                  />
                </Fold>
              ) : null}
              {idea.may.includes('remove') ? <TakeBack screen={screen} idea={idea} way={way} /> : null}
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}

/** Deletes a proposal that only the office has seen; then the list is there. */
function TakeBack({ screen, idea, way }: { screen: Screen; idea: IdeaView; way: Way }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const remove = () =>
    run(async () => {
      await ask<void>({ method: 'DELETE', path: `${way.api}/${idea.id}`, language });
      location.assign(way.room());
    });
  return (
    <Fold id="zurueckziehen" title={say('idea_take_back')}>
      <p className="kern-body">{say('idea_take_back_sure')}</p>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton look="danger" isBusy={isBusy} onClick={() => void remove()}>
          {say('idea_take_back_yes')}
        </ActButton>
      </div>
    </Fold>
  );
}
