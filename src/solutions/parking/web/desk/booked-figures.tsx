import { FactRow } from '../../../../../web/ui/desk-parts.ts';
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
  const rows: readonly (readonly [label: string, value: string])[] = [
    [say('overview_bookings'), formatFigure(bookings, language)],
    [say('overview_hours'), formatFigure(hours, language)],
    ...(kept === null ? [] : [[say('overview_kept'), `${formatFigure(kept, language)} %`] as const]),
  ];
  return (
    <dl className="kern-description-list facts">
      {rows.map(([label, value]) => (
        <FactRow key={label} label={label}>
          {value}
        </FactRow>
      ))}
    </dl>
  );
}
