import { ActButton } from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../../kernel/i18n/foreign.ts';
import type { RequestLine } from '../../../bulky/bulky-api.ts';

type Noted = 'done' | 'not-done' | 'booked';

/** What may be noted of a request in a state. */
const NEXT: Readonly<Partial<Record<RequestLine['state'], readonly Noted[]>>> = {
  booked: ['done', 'not-done'],
  done: ['booked'],
  'not-done': ['done', 'booked'],
};

/** One household: its address, what it wants to be rid of, and whether the crew took it along. */
export function RequestRow(props: {
  screen: RoomProps['screen'];
  request: RequestLine;
  isBusy: boolean;
  note: (state: Noted) => void;
}) {
  const { screen, request, isBusy, note } = props;
  const { say, language } = screen;
  const { street, number, town, items, volume, state } = request;
  const address = `${street} ${number}`;
  return (
    <li className="log__line">
      <p className="log__what">
        <span lang={foreignTo('de', language)}>{address}</span>{' '}
        <span className="entry-mark">{say(`bulky_state_${state}`)}</span>
      </p>
      <p className="kern-body">{items}</p>
      <p className="log__subject">
        {town} · {say('bulky_volume_of', { count: volume })}
      </p>
      <div className="actions">
        {(NEXT[state] ?? []).map((to) => (
          <ActButton
            key={to}
            look="quiet"
            isBusy={isBusy}
            onClick={() => note(to)}
            aria-label={say('bulky_to_named', { what: say(`bulky_to_${to}`), address })}
          >
            {say(`bulky_to_${to}`)}
          </ActButton>
        ))}
      </div>
    </li>
  );
}
