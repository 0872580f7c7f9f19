import '../../../../../web/ui/operation.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatFigure } from '../../../../kernel/pages/format.ts';
import type { ParkingOverview } from '../../zones/zones-api.ts';

/** Lots and spaces by kind as a table, and below it how many there are in each state. */
export function LotFigures({
  overview: { lots, states },
  screen: { say, language },
}: {
  overview: ParkingOverview;
  screen: RoomProps['screen'];
}) {
  if (states.length === 0) return <p className="kern-body">{say('overview_none')}</p>;
  const figure = (value: number) => formatFigure(value, language);
  return (
    <>
      {lots.length === 0 ? null : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{say('overview_kind')}</th>
              <th scope="col">{say('overview_listed')}</th>
              <th scope="col">{say('overview_bays')}</th>
              <th scope="col">{say('overview_waiting')}</th>
            </tr>
          </thead>
          <tbody>
            {lots.map(({ kind, listed, bays, waiting }) => (
              <tr key={kind}>
                <th scope="row">{say(`desk_kind_${kind}`)}</th>
                <td data-label={say('overview_listed')}>{figure(listed)}</td>
                <td data-label={say('overview_bays')}>{figure(bays)}</td>
                <td data-label={say('overview_waiting')}>{figure(waiting)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="desk__hint">
        {say('overview_states')}:{' '}
        {states.map(({ state, lots: count }) => `${say(`desk_state_${state}`)} ${figure(count)}`).join(' · ')}
      </p>
    </>
  );
}
