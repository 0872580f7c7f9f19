import { ask, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { fullLanguage } from '../../../../kernel/i18n/language.ts';
import type { NewProjectForm, ProjectView } from '../../projects/projects-api.ts';
import { NOTHING_TYPED, ProjectForm } from '../projects/project-form.tsx';
import { projectRoomPath, projectsApi } from '../projects/room-paths.ts';

/** A pilot from its first line; sent, its own page opens. */
export function NewPilot({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  return (
    <div className="desk">
      <p>
        <a className="kern-link" href={projectRoomPath(language, place.ars, 'pilots')}>
          {say('project_back')}
        </a>
      </p>
      <h2 className="section-title">{say('pilot_new')}</h2>
      <p className="kern-body">{say('pilot_new_lead')}</p>
      <ProjectForm
        screen={screen}
        place={place}
        note={`transfer.pilot.${place.ars}`}
        initial={{ ...NOTHING_TYPED, lang: fullLanguage(language) }}
        isSettled={false}
        isBusy={isBusy}
        button={say('pilot_begin')}
        send={(form, wish) =>
          run(async () => {
            const body: NewProjectForm = { ...form, wish };
            const path = projectsApi(place.ars);
            const { id } = await ask<ProjectView>({ method: 'POST', path, language, body });
            location.assign(projectRoomPath(language, place.ars, 'pilots', id));
          })
        }
      />
      <Trouble refusal={trouble} screen={screen} />
    </div>
  );
}
