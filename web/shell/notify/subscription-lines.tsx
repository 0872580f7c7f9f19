import type { Choice } from '../../../src/kernel/notifications/notification.ts';
import type { SubscriptionView } from '../../../src/kernel/notifications/notifications-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';

/** One subscription: the way, when, what for which place, and the ways out. */
export function SubscriptionLines(props: {
  view: SubscriptionView;
  screen: Screen;
  way: string;
  isBusy: boolean;
  /** Of its heading, below what stands above it. */
  level?: 2 | 3;
  stop: () => void;
  drop?: (choice: Choice) => void;
}) {
  const { view, screen, way, isBusy, level = 3, stop, drop } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const { say } = screen;
  const { quiet, bundle, state, choices } = view;
  const when = [
    say(bundle === 'daily' ? 'mine_notify_daily' : 'mine_notify_at_once'),
    quiet === null ? say('mine_notify_no_quiet') : say('mine_notify_quiet', { ...quiet }),
  ].join(', ');
  return (
    <div className="notify__one">
      <Heading className="kern-title kern-title--small">{way}</Heading>
      <p className="rows__note">{state === 'pending' ? say('mine_notify_pending') : when}</p>
      <ul className="rows">
        {choices.map((one) => (
          <li className="rows__item" key={`${one.ars} ${one.topic}`}>
            <div className="rows__words">
              <span className="kern-body">{one.title}</span>
              <span className="rows__note">
                {one.link === null ? (
                  one.place
                ) : (
                  <a className="kern-link" href={one.link}>
                    {one.place}
                  </a>
                )}
              </span>
            </div>
            {drop === undefined ? null : (
              <ActButton
                look="quiet"
                isBusy={isBusy}
                onClick={() => drop(one)}
                aria-label={say('mine_notify_drop_named', { title: one.title, place: one.place })}
              >
                {say('mine_notify_drop')}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <p>
        <ActButton isBusy={isBusy} onClick={stop} aria-label={say('mine_notify_stop_named', { way })}>
          {say('mine_notify_stop')}
        </ActButton>
      </p>
    </div>
  );
}
