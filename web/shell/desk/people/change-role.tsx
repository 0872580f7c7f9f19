import { type FormEvent, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { DeskHome, StaffLine } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { FormActions } from '../../forms/form-actions.tsx';
import { ask } from '../../people/ask.ts';
import { SelectField } from '../../people/select-field.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi, useAskDeskAnew } from '../use-desk.ts';

export interface OfPerson {
  screen: Screen;
  place: PlaceSummary;
  person: StaffLine;
  /** As it is shown. */
  name: string;
  finished: (words: string) => void;
  cancel: () => void;
}

export function ChangeRole(props: OfPerson & { roles: DeskHome['roles'] }) {
  const { screen, place, person, name, roles, finished, cancel } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const choices = roles.filter(({ levels }) => levels.includes(person.level)).map(({ role }) => role);
  const [role, setRole] = useState(person.role);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isSaved = await run(async () => {
      await ask<StaffLine>({
        method: 'PATCH',
        path: deskApi(place.ars, `/people/${person.id}`),
        language,
        body: { role },
      });
      await askAnew();
    });
    if (isSaved) finished(say('staff_changed', { name, role: say(`role_${role}`) }));
  };
  const offered = choices.includes(person.role) ? choices : [person.role, ...choices];
  return (
    <form className="person__form ask" onSubmit={save}>
      <SelectField
        id={`role-${person.id}`}
        label={say('staff_role_of', { name })}
        value={role}
        options={offered.map((value) => ({ value, words: say(`role_${value}`) }))}
        change={setRole}
      />
      <p className="desk__hint">{say(`role_can_${role}`)}</p>
      <Trouble refusal={trouble} screen={screen} />
      <FormActions screen={screen} isBusy={isBusy} cancel={cancel} />
    </form>
  );
}
