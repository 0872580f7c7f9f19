import { type FormEvent, useRef, useState } from 'react';
import { ActButton, Fold, forgetDraft } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { ReasonField } from './reason-field.tsx';

/** A step behind a title, with its reason. */
export function ReasonForm(props: {
  screen: RoomProps['screen'];
  id: string;
  title: string;
  lead?: string;
  button: string;
  isBusy: boolean;
  send: (reason: string) => Promise<boolean>;
}) {
  const { screen, id, title, lead, button, isBusy, send } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = reason.trim();
    setMissing(words === '');
    if (words === '') {
      area.current?.focus();
      return;
    }
    // The form may be gone when the answer is there.
    const sent = event.currentTarget;
    if (await send(words)) forgetDraft(sent);
  };
  return (
    <Fold id={id} title={title}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {lead === undefined ? null : <p className="kern-body">{lead}</p>}
        <ReasonField
          screen={screen}
          id={`${id}-reason`}
          ref={area}
          isMissing={isMissing}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {button}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}
