import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Channel, Choice } from '../../../src/kernel/notifications/notification.ts';
import { ActButton } from '../people/act-button.tsx';
import { isMailAddress } from '../people/is-mail.ts';
import { TextField } from '../people/text-field.tsx';
import { Trouble, TroubleWords } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { NoPush, pushState } from './browser-push.ts';
import { firstWay } from './first-way.ts';
import type { PartRoomProps } from './part-room.tsx';
import { type OwnSubscription, type Wanted, wantMail, wantPush } from './subscriptions.ts';
import { WayChoice } from './way-choice.tsx';

/** Of a new subscription, for what else may be chosen later. */
const USUAL = { quiet: { from: 22, until: 7 }, bundle: 'at-once' } as const;

/** The fields of the solution, and how it is told. */
export function PartForm(
  props: PartRoomProps & {
    own: readonly OwnSubscription[];
    mails: boolean;
    isOfHere: (choice: Choice) => boolean;
    saved: (words: string) => Promise<void>;
  },
) {
  const { screen, place, topic, part, own, mails, isOfHere, saved, close } = props;
  const { say, language } = screen;
  const [way, setWay] = useState<Channel>(() => firstWay(own));
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [addressFault, setAddressFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // It has opened by a tap: whoever listens or types goes on here.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { run, trouble, isBusy } = useAction();
  const current = own.find(({ view }) => view.channel === way);
  const asksAddress = way === 'mail' && current === undefined;
  if (pushState() !== 'ready' && !mails)
    return (
      <>
        <p className="kern-body">
          {pushState() === 'denied'
            ? `${say('notify_denied')} ${say('notify_mail_off')}`
            : say('notify_part_neither')}
        </p>
        {props.instead}
      </>
    );

  const save = async () => {
    const others = (current?.view.choices ?? []).filter((one) => !isOfHere(one));
    const choices = [
      ...others.map(({ ars, topic: chosen }) => ({ ars, topic: chosen })),
      { ars: place.ars, topic: `${topic}/${part}` },
    ];
    const { quiet, bundle } = current?.view ?? USUAL;
    const wanted: Wanted = { choices, quiet, bundle };
    if (way === 'push') {
      await wantPush(wanted, { own: current, language });
      await saved(say('notify_done'));
      return close();
    }
    const state = await wantMail(wanted, { own: current, address: address.trim(), language });
    await saved(
      state === 'pending' ? say('notify_pending', { address: address.trim() }) : say('notify_done'),
    );
    close();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFault(null);
    setAddressFault(null);
    if (props.fault !== null) return setFault(props.fault);
    if (asksAddress && !isMailAddress(address.trim())) {
      setAddressFault(say('notify_address_missing'));
      field.current?.focus();
      return;
    }
    await run(() =>
      save().catch((error: unknown) => {
        if (!(error instanceof NoPush)) throw error;
        setFault(say(error.reason === 'failed' ? 'notify_push_failed' : `notify_${error.reason}`));
      }),
    );
  };

  return (
    <form className="notify" ref={form} onSubmit={submit} noValidate>
      {props.children}
      <WayChoice screen={screen} way={way} change={setWay} hasMail={mails} />
      {asksAddress ? (
        <TextField
          id="notify-address"
          label={say('notify_address')}
          hint={say('notify_address_hint')}
          error={addressFault}
          ref={field}
          input={{
            ...{ type: 'email', autoComplete: 'email', value: address },
            onChange: (event) => setAddress(event.currentTarget.value),
          }}
        />
      ) : null}
      <div className="notify__actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('notify_part_save')}
        </ActButton>
        <ActButton onClick={close}>{say('notify_close')}</ActButton>
      </div>
      <TroubleWords words={fault} />
      <Trouble refusal={trouble} screen={screen} />
    </form>
  );
}
