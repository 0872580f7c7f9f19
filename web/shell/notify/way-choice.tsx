import type { Channel } from '../../../src/kernel/notifications/notification.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { pushState } from './browser-push.ts';

/** The ways, and honestly why one of them is not there. */
export function WayChoice({
  screen: { say },
  way,
  change,
  hasMail = true,
}: {
  screen: Screen;
  way: Channel;
  change: (way: Channel) => void;
  /** Mails leave the house. */
  hasMail?: boolean;
}) {
  const state = pushState();
  const choice = (one: Channel, isOff: boolean) => (
    <label className="notify__choice">
      <input
        type="radio"
        name="notify-way"
        checked={way === one}
        disabled={isOff}
        aria-describedby={one === 'push' ? 'notify-push-note' : hasMail ? undefined : 'notify-mail-note'}
        onChange={() => change(one)}
      />
      <span>{say(`notify_${one}`)}</span>
    </label>
  );
  return (
    <fieldset className="notify__group">
      <legend>{say('notify_way')}</legend>
      {choice('push', state !== 'ready')}
      <p className="kern-hint" id="notify-push-note">
        {say(state === 'ready' ? 'notify_push_hint' : `notify_${state}`)}
      </p>
      {choice('mail', !hasMail)}
      {hasMail ? null : (
        <p className="kern-hint" id="notify-mail-note">
          {say('notify_mail_off')}
        </p>
      )}
    </fieldset>
  );
}
