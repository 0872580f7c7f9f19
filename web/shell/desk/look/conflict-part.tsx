import type { FormField } from '../../../../src/kernel/forms/form-schema.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { TownConflict } from '../../../../src/kernel/towns/town-api.ts';
import { asGroup, asLine, type FormValue, isSame } from '../../forms/form-value.ts';
import { ActButton } from '../../people/act-button.tsx';
import type { Refusal } from '../../people/refusal.ts';
import { Trouble } from '../../people/trouble.tsx';

/** What is saved now, where somebody else was faster; null for every other refusal. */
export function conflictOf(refusal: Refusal | null): { version: number; town: FormValue } | null {
  if (refusal?.code !== 'town-changed') return null;
  const { version, town } = asGroup(refusal.answer) as Partial<TownConflict>; // our own server; checked below
  return typeof version === 'number' && town !== undefined ? { version, town: asGroup(town) } : null;
}

/** Both, field by field, and the choice between them: nothing is overwritten unasked, nothing is lost. */
export function ConflictPart(props: {
  screen: Screen;
  fields: readonly FormField[];
  mine: FormValue;
  conflict: { version: number; town: FormValue };
  trouble: Refusal | null;
  takeMine: () => void;
  takeTheirs: () => void;
  isBusy: boolean;
}) {
  const { screen, fields, mine, conflict, trouble, takeMine, takeTheirs, isBusy } = props;
  const { say } = screen;
  const differing = fields.filter(({ name }) => !isSame(mine[name], conflict.town[name]));
  const shown = (value: unknown) => asLine(value) || say('look_nothing');
  return (
    <div className="look__conflict">
      <Trouble refusal={trouble} screen={screen} />
      <ul className="look__differences">
        {differing.map(({ name, label }) => (
          <li key={name}>
            <strong>{label}</strong>
            <dl className="look__both">
              <dt>{say('look_mine')}</dt>
              <dd>{shown(mine[name])}</dd>
              <dt>{say('look_theirs')}</dt>
              <dd>{shown(conflict.town[name])}</dd>
            </dl>
          </li>
        ))}
      </ul>
      <div className="actions">
        <ActButton onClick={takeMine} isBusy={isBusy}>
          {say('look_take_mine')}
        </ActButton>
        <ActButton onClick={takeTheirs}>{say('look_take_theirs')}</ActButton>
      </div>
    </div>
  );
}
