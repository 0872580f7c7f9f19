import { ask, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { IdeaView, NewIdeaForm } from '../../ideas/ideas-api.ts';
import { IdeaForm } from './idea-form.tsx';
import { nothingTyped } from './typed-idea.ts';
import type { Way } from './way.ts';

/** A new idea; sent, its own page opens. */
export function NewIdea(props: {
  screen: Screen;
  way: Way;
  note: string;
  isOwn: boolean;
  isCompany: boolean;
}) {
  const { screen, way, note, isOwn, isCompany } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  return (
    <>
      <p>
        <a className="kern-link" href={way.room()}>
          {say('idea_back')}
        </a>
      </p>
      <h2 className="section-title">{say('idea_new')}</h2>
      {isOwn ? (
        <p className="kern-body">{say(isCompany ? 'idea_own_lead_company' : 'idea_own_lead')}</p>
      ) : null}
      <IdeaForm
        screen={screen}
        note={note}
        initial={nothingTyped(language)}
        isCompany={isCompany}
        isBusy={isBusy}
        button={say('idea_send')}
        send={(form, wish) =>
          run(async () => {
            const body: NewIdeaForm = { ...form, wish };
            const { id } = await ask<IdeaView>({ method: 'POST', path: way.api, language, body });
            location.assign(way.room(id));
          })
        }
      />
      <Trouble refusal={trouble} screen={screen} />
    </>
  );
}
