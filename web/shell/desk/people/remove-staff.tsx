import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi, useAskDeskAnew } from '../use-desk.ts';
import type { OfPerson } from './change-role.tsx';

/** Ends somebody's access, after saying what that means. */
export function RemoveStaff({ screen, place, person, name, finished, cancel }: OfPerson) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const remove = async () => {
    const isRemoved = await run(async () => {
      await ask<void>({ method: 'DELETE', path: deskApi(place.ars, `/people/${person.id}`), language });
      await askAnew();
    });
    if (isRemoved) finished(say('staff_removed', { name }));
  };
  return (
    <div className="person__form ask">
      <p className="kern-body">
        {say(person.isSelf ? 'staff_remove_self' : 'staff_remove_ask', { name, place: place.name })}
      </p>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton look="danger" onClick={remove} isBusy={isBusy}>
          {say('staff_remove_yes')}
        </ActButton>
        <ActButton onClick={cancel}>{say('cancel')}</ActButton>
      </div>
    </div>
  );
}
