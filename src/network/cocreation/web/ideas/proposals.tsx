import { DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { IdeaList } from '../../ideas/ideas-api.ts';
import { IdeaRows } from './idea-rows.tsx';
import { NewIdea } from './new-idea.tsx';
import { OwnIdea } from './own-idea.tsx';
import type { Way } from './way.ts';

/** The room of who proposes: `item` is one idea, a new one, or null for all. */
export function Proposals(props: {
  screen: Screen;
  item: string | null;
  way: Way;
  /** Under which name the device keeps what is typed. */
  note: string;
  /** What is said where nothing was proposed yet. */
  none: string;
  /** From the own area: read by the office before everybody reads it. */
  isOwn?: boolean;
}) {
  const { screen, item, way, note, none, isOwn = false } = props;
  const { say } = screen;
  const found = useDesk<IdeaList>(way.api, screen.language);
  if (item !== null && item !== NEW_ITEM)
    return <OwnIdea key={item} screen={screen} way={way} note={note} id={item} />;
  return (
    <div className="desk">
      <DeskLoaded found={found} screen={screen}>
        {({ ideas, asCompany }) =>
          item === NEW_ITEM ? (
            <NewIdea screen={screen} way={way} note={note} isOwn={isOwn} isCompany={asCompany} />
          ) : (
            <>
              {isOwn ? (
                <p className="kern-body">{say(asCompany ? 'idea_own_lead_company' : 'idea_own_lead')}</p>
              ) : null}
              <div className="actions">
                <a className="kern-btn kern-btn--primary" href={way.room(NEW_ITEM)}>
                  <span className="kern-label">{say('idea_new')}</span>
                </a>
              </div>
              <p className="desk__hint" role="status">
                {ideas.length === 0 ? none : say('idea_list_count', { count: ideas.length })}
              </p>
              <IdeaRows ideas={ideas} screen={screen} way={way} />
            </>
          )
        }
      </DeskLoaded>
    </div>
  );
}
