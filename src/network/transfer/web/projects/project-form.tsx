import { type FormEvent, useState } from 'react';
import { ActButton, DeskLoaded, SelectField, TextArea, useDesk } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { useKeptTyped } from '../../../../../web/ui/kept-typed.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { FIELDS } from '../../../../kernel/network/fields.ts';
import { LONGEST } from '../../projects/project.ts';
import type { ProjectChoices, ProjectForm as Sent } from '../../projects/projects-api.ts';
import { type ChosenIdea, IdeaChoice } from './idea-choice.tsx';
import { projectsApi } from './room-paths.ts';

/** As it is typed; '' stands for none. */
export interface TypedProject {
  [name: string]: string;
  title: string;
  about: string;
  unit: string;
  lang: string;
  solution: string;
  field: string;
  /** Idea as JSON, so that it is kept with the rest. */
  idea: string;
  /** The device's own number of what is typed. */
  wish: string;
}

export const NOTHING_TYPED: TypedProject = {
  ...{ title: '', about: '', unit: '', lang: 'de', solution: '', field: '', idea: '', wish: '' },
};

/** What a project says about itself; kept on the device under `note` until it is sent. */
export function ProjectForm(
  props: Pick<RoomProps, 'screen' | 'place'> & {
    note: string;
    initial: TypedProject;
    /** Solution and idea stand. */
    isSettled: boolean;
    isBusy: boolean;
    button: string;
    /** True where it is done. */
    send: (form: Sent, wish: string) => Promise<boolean>;
  },
) {
  const { screen, place, note, initial, isSettled, isBusy, button, send } = props;
  const { say, language } = screen;
  const { fields, set, forget } = useKeptTyped(note, initial);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const choices = useDesk<ProjectChoices>(projectsApi(place.ars, '/choices'), language);
  const idea = readIdea(fields.idea);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const title = fields.title.trim();
    setFaults(title === '' ? { 'project-title': say('project_title_missing') } : NO_FAULTS);
    if (title === '') return;
    const wish = fields.wish === '' ? crypto.randomUUID() : fields.wish;
    set({ wish });
    const form: Sent = {
      ...{ title, about: fields.about.trim(), unit: fields.unit.trim() },
      lang: fields.lang === 'en' ? 'en' : 'de',
      solution: fields.solution === '' ? null : fields.solution,
      idea: idea?.id ?? null,
      field: FIELDS.find((one) => one === fields.field) ?? null,
    };
    void send(form, wish).then((isDone) => {
      if (isDone) forget();
    });
  };
  return (
    <DeskLoaded found={choices} screen={screen}>
      {({ solutions }) => (
        <form className="form" onSubmit={submit} noValidate>
          <FaultSummary title={say('project_faults')} faults={faults} />
          <Line
            id="project-title"
            label={say('project_title')}
            hint={say('project_title_hint')}
            faults={faults}
            value={fields.title}
            change={(title) => set({ title })}
            longest={LONGEST.title}
          />
          <TextArea
            id="project-about"
            label={say('project_about')}
            hint={say('project_about_hint')}
            error={null}
            longest={LONGEST.about}
            value={fields.about}
            change={(about) => set({ about })}
          />
          <Line
            id="project-unit"
            label={say('project_unit')}
            hint={say('project_unit_hint')}
            faults={faults}
            value={fields.unit}
            change={(unit) => set({ unit })}
            longest={LONGEST.unit}
          />
          <SelectField
            id="project-field"
            label={say('project_field')}
            value={fields.field}
            options={[
              { value: '', words: say('project_field_none') },
              ...FIELDS.map((value) => ({ value, words: say(`field_${value}`) })),
            ]}
            change={(field) => set({ field })}
          />
          {isSettled ? null : (
            <>
              <SelectField
                id="project-solution"
                label={say('project_solution')}
                value={fields.solution}
                options={[
                  { value: '', words: say('project_solution_none') },
                  ...solutions.map(({ id, title }) => ({ value: id, words: title })),
                ]}
                change={(solution) => set({ solution })}
              />
              <IdeaChoice
                screen={screen}
                place={place}
                chosen={idea}
                choose={(one) => set({ idea: one === null ? '' : JSON.stringify(one) })}
              />
            </>
          )}
          <SelectField
            id="project-lang"
            label={say('project_lang')}
            value={fields.lang}
            options={['de', 'en'].map((value) => ({ value, words: say(`project_lang_${value}`) }))}
            change={(lang) => set({ lang })}
          />
          <div className="actions">
            <ActButton type="submit" look="primary" isBusy={isBusy}>
              {button}
            </ActButton>
          </div>
        </form>
      )}
    </DeskLoaded>
  );
}

/** From the device's memory, which anything may have written. */
function readIdea(kept: string): ChosenIdea | null {
  try {
    const one: unknown = JSON.parse(kept);
    if (typeof one !== 'object' || one === null || !('id' in one) || !('title' in one)) return null;
    return typeof one.id === 'string' && typeof one.title === 'string'
      ? { id: one.id, title: one.title }
      : null;
  } catch {
    return null;
  }
}
