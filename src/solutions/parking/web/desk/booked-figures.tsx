import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatFigure } from '../../../../kernel/pages/format.ts';
import type { ParkingOverview } from '../../zones/zones-api.ts';

/** Counts alone, and none where few people are behind them. */
export function BookedFigures({
  booked: { bookings, hours, kept },
  screen: { say, language },
}: {
  booked: ParkingOverview['booked'];
  screen: RoomProps['screen'];
}) {
  if (bookings === null || hours === null) return <p className="kern-body">{say('overview_few')}</p>;
  const rows = [
    [say('overview_bookings'), formatFigure(bookings, language)],
    [say('overview_hours'), formatFigure(hours, language)],
    ...(kept === null ? [] : [[say('overview_kept'), `${formatFigure(kept, language)} %`]]),
  ];
  return (
    <dl className="kern-description-list facts">
      {rows.map(([label, value]) => (
        <div className="kern-description-list-item" key={label}>
          <dt className="kern-description-list-item__key">{label}</dt>
          <dd className="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
