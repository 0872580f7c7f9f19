import { useState } from 'react';
import { ask, Fold, Said, Trouble, useAction, useAskDeskAnew } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { isOver, isSettled } from '../../projects/next-steps.ts';
import type { ProjectView } from '../../projects/projects-api.ts';
import { ProjectForm } from './project-form.tsx';
import { projectsApi } from './room-paths.ts';

/** What a project says about itself, to be changed; nothing where it is over. */
export function EditProject(props: Pick<RoomProps, 'screen' | 'place'> & { project: ProjectView }) {
  const { screen, place, project } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [said, setSaid] = useState<string | null>(null);
  if (isOver(project)) return null;
  const { id, version, title, about, unit, lang, solution, field, idea } = project;
  return (
    <Fold id="angaben" title={say('project_edit')}>
      <ProjectForm
        key={version}
        screen={screen}
        place={place}
        note={`transfer.project.${id}.${version}`}
        initial={{
          ...{ title, about, unit, lang, solution: solution?.id ?? '', wish: '' },
          field: field ?? '',
          idea: idea === null ? '' : JSON.stringify({ id: idea.id, title: idea.title }),
        }}
        isSettled={isSettled(project)}
        isBusy={isBusy}
        button={say('project_save')}
        send={(form) =>
          run(async () => {
            setSaid(null);
            await ask<ProjectView>({
              ...{ method: 'PUT', path: projectsApi(place.ars, `/${id}`), language },
              body: {
                ...form,
                version,
                // What stands is sent as it is.
                ...(isSettled(project) && { solution: solution?.id ?? null, idea: idea?.id ?? null }),
              },
            });
            setSaid(say('project_saved'));
            await askAnew();
          })
        }
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </Fold>
  );
}
