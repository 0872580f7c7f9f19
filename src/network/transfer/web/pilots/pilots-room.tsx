import '../../../../../web/ui/bars.css';
import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import { ProjectList } from '../projects/project-list.tsx';
import { projectRoomPath } from '../projects/room-paths.ts';
import { NewPilot } from './new-pilot.tsx';
import { OnePilot } from './one-pilot.tsx';

/** What a town tries: all of it, a new one, or one. */
export function PilotsRoom({ screen, place, item }: RoomProps) {
  const { say, language } = screen;
  if (item === NEW_ITEM) return <NewPilot screen={screen} place={place} />;
  if (item !== null) return <OnePilot key={item} screen={screen} place={place} id={item} />;
  return (
    <div className="desk">
      <p className="actions">
        <a
          className="kern-btn kern-btn--primary"
          href={projectRoomPath(language, place.ars, 'pilots', NEW_ITEM)}
        >
          <span className="kern-label">{say('pilot_new')}</span>
        </a>
      </p>
      <ProjectList
        screen={screen}
        place={place}
        room="pilots"
        kind="pilot"
        title={say('pilot_own')}
        none={say('pilot_own_none')}
      />
    </div>
  );
}
