import { type FormEvent, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { MandateLine } from '../../../../src/kernel/identity/desk-api.ts';
import { KERNEL_PERMISSIONS } from '../../../../src/kernel/identity/permission.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { FormActions } from '../../forms/form-actions.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble, TroubleWords } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi, useAskDeskAnew } from '../use-desk.ts';

const SCOPES = ['full', 'limited', 'ended'] as const;

/** Rights that can be lent: those at a place that are not its own alone. */
const LENDABLE = KERNEL_PERMISSIONS.filter(({ scope, ownOnly }) => scope === 'place' && !ownOnly).map(
  ({ name }) => name,
);

/** Everything, only what is chosen, or nothing. */
export function MandateForm(props: {
  screen: Screen;
  place: PlaceSummary;
  mandate: MandateLine;
  saved: () => void;
  cancel: () => void;
}) {
  const { screen, place, mandate, saved, cancel } = props;
  const { say, language } = screen;
  const { name, holder, holderLevel } = mandate;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [scope, setScope] = useState(mandate.scope);
  const [rights, setRights] = useState<readonly string[]>(mandate.permissions);
  const [isMissing, setMissing] = useState(false);
  const group = `mandate-${holder}-${holderLevel}`;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const lacksRights = scope === 'limited' && rights.length === 0;
    setMissing(lacksRights);
    if (lacksRights) return;
    const isSaved = await run(async () => {
      await ask<MandateLine>({
        method: 'PUT',
        path: deskApi(place.ars, `/mandates/${holder}`),
        language,
        body: { level: holderLevel, scope, ...(scope === 'limited' && { permissions: rights }) },
      });
      await askAnew();
    });
    if (isSaved) saved();
  };
  const turn = (right: string, isWished: boolean) =>
    setRights(isWished ? [...rights, right] : rights.filter((one) => one !== right));
  return (
    <form className="person__form ask" onSubmit={save}>
      <fieldset className="choices">
        <legend className="kern-label">{say('mandate_question', { name })}</legend>
        {SCOPES.map((one) => (
          <label className="mine__choice" key={one}>
            <input type="radio" name={group} checked={scope === one} onChange={() => setScope(one)} />
            <span>{say(`mandate_scope_${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {scope === 'limited' ? (
        <fieldset className="choices choices--inner">
          <legend className="kern-label">{say('mandate_rights')}</legend>
          {LENDABLE.map((right) => (
            <label className="mine__choice" key={right}>
              <input
                type="checkbox"
                checked={rights.includes(right)}
                onChange={(event) => turn(right, event.currentTarget.checked)}
              />
              <span>{say(`right_${right}`)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <TroubleWords words={isMissing ? say('mandate_rights_missing') : null} />
      <Trouble refusal={trouble} screen={screen} />
      <FormActions screen={screen} isBusy={isBusy} cancel={cancel} />
    </form>
  );
}
