import { type FormEvent, useRef, useState } from 'react';
import type { Bundling, Channel, QuietHours } from '../../../src/kernel/notifications/notification.ts';
import type { TopicLine } from '../../../src/kernel/notifications/topics.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { Ars } from '../../../src/kernel/places/place.ts';
import { ActButton } from '../people/act-button.tsx';
import { isMailAddress } from '../people/is-mail.ts';
import { TextField } from '../people/text-field.tsx';
import { Said, Trouble, TroubleWords } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { NoPush } from './browser-push.ts';
import { firstWay } from './first-way.ts';
import {
  type OwnSubscription,
  ownSubscriptions,
  stop,
  type Wanted,
  wantMail,
  wantPush,
} from './subscriptions.ts';
import { TopicChoice } from './topic-choice.tsx';
import { WayChoice } from './way-choice.tsx';
import { WhenChoice } from './when-choice.tsx';

const USUAL: QuietHours = { from: 22, until: 7 };

/** What, how, when; the browser is asked for its permission by the last button, and not before. */
export function NotifyForm(props: {
  screen: Screen;
  place: { ars: Ars; name: string };
  topics: readonly TopicLine[];
  own: readonly OwnSubscription[];
}) {
  const { screen, place, topics } = props;
  const { say, language } = screen;
  const [own, setOwn] = useState(props.own);
  const [way, setWay] = useState<Channel>(() => firstWay(props.own));
  const current = own.find(({ view }) => view.channel === way);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => chosenAt(current, place.ars, topics));
  const [quiet, setQuiet] = useState<QuietHours>(current === undefined ? USUAL : current.view.quiet);
  const [bundle, setBundle] = useState<Bundling>(current?.view.bundle ?? 'at-once');
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [addressFault, setAddressFault] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { run, trouble, isBusy } = useAction();
  const asksAddress = way === 'mail' && current === undefined;

  const choose = (next: Channel) => {
    const other = own.find(({ view }) => view.channel === next);
    setWay(next);
    setChosen(chosenAt(other, place.ars, topics));
    if (other !== undefined) {
      setQuiet(other.view.quiet);
      setBundle(other.view.bundle);
    }
    setFault(null);
  };

  const save = async () => {
    // Also what this form does not offer: parts of a topic, chosen on pages of its solution.
    const offered = new Set(topics.map(({ id }) => id));
    const elsewhere = (current?.view.choices ?? []).filter(
      ({ ars, topic }) => ars !== place.ars || !offered.has(topic),
    );
    const here = topics.filter(({ id }) => chosen.has(id)).map(({ id }) => ({ ars: place.ars, topic: id }));
    const choices = [...elsewhere.map(({ ars, topic }) => ({ ars, topic })), ...here];
    if (choices.length === 0 && current !== undefined) {
      await stop(current.secret, way, language);
      setSaid(say('notify_stopped'));
    } else {
      const wanted: Wanted = { choices, quiet, bundle };
      const state = way === 'push' ? await push(wanted) : await mail(wanted);
      setSaid(state === 'pending' ? say('notify_pending', { address: address.trim() }) : say('notify_done'));
    }
    setOwn(await ownSubscriptions(language));
  };
  const push = async (wanted: Wanted) => {
    await wantPush(wanted, { own: current, language });
    return 'active' as const;
  };
  const mail = (wanted: Wanted) => wantMail(wanted, { own: current, address: address.trim(), language });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    setFault(null);
    setAddressFault(null);
    if (chosen.size === 0 && current === undefined) return setFault(say('notify_nothing'));
    if (asksAddress && !isMailAddress(address.trim())) {
      setAddressFault(say('notify_address_missing'));
      field.current?.focus();
      return;
    }
    if (quiet !== null && quiet.from === quiet.until) return setFault(say('notify_quiet_same'));
    await run(() =>
      save().catch((error: unknown) => {
        if (!(error instanceof NoPush)) throw error;
        setFault(say(error.reason === 'failed' ? 'notify_push_failed' : `notify_${error.reason}`));
      }),
    );
  };

  return (
    <form className="notify" onSubmit={submit} noValidate>
      <TopicChoice screen={screen} topics={topics} chosen={chosen} change={setChosen} />
      <WayChoice screen={screen} way={way} change={choose} />
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
      <WhenChoice screen={screen} quiet={quiet} bundle={bundle} setQuiet={setQuiet} setBundle={setBundle} />
      <div className="notify__actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say(current === undefined ? 'notify_save' : 'notify_change')}
        </ActButton>
      </div>
      <TroubleWords words={fault} />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </form>
  );
}

/** What was chosen here before; where there is one thing only to choose, that one. */
function chosenAt(
  current: OwnSubscription | undefined,
  ars: Ars,
  topics: readonly TopicLine[],
): ReadonlySet<string> {
  const before = current?.view.choices.filter((one) => one.ars === ars) ?? [];
  const [only, ...others] = topics;
  if (current === undefined && only !== undefined && others.length === 0) return new Set([only.id]);
  return new Set(before.map(({ topic }) => topic));
}
