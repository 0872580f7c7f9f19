import { ActButton, ask, DeskLoaded, Trouble, useAction, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingAct, BookingList as Bookings, BookingView } from '../../book/bookings-api.ts';
import { bookingAtBay } from './booking-at-bay.ts';
import { BookingList } from './booking-list.tsx';
import { BookingTitle } from './booking-title.tsx';
import { keptBookings } from './kept-bookings.ts';
import { API, bookingsPath } from './own-paths.ts';
import { spanInWords } from './say-time.ts';
import { useCut } from './use-cut.ts';

/** After the code at a bay was scanned: the booking that belongs to it, or that this is another bay. */
export function ScannedBay({ screen, bay }: Pick<OwnRoomProps, 'screen'> & { bay: string }) {
  const { say, language } = screen;
  const found = useDesk<Bookings>(`${API}?which=upcoming&page=1`, language);
  const { run, trouble, isBusy } = useAction();
  // Nothing can be noted now; what the device knows is told.
  const isCut = useCut(found);
  const arrive = ({ id, version }: BookingView) =>
    run(async () => {
      await ask<BookingView>({
        method: 'POST',
        path: `${API}/${id}/arrive`,
        language,
        body: { version, bay } satisfies BookingAct,
      });
      location.assign(`${bookingsPath(language, id)}?da=ja`);
    });
  if (isCut && found.data === undefined && keptBookings().length > 0) return <BookingList screen={screen} />;
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ bookings }) => {
        const { what, booking } = bookingAtBay(bookings, bay);
        return (
          <div className="desk drive">
            <div className="drive__answer">
              <p className="drive__lead">{say(`drive_scan_${what}`)}</p>
              {booking === null ? null : (
                <p className="kern-body">
                  <BookingTitle booking={booking} screen={screen} />, {spanInWords(booking, screen)}
                </p>
              )}
              <Trouble refusal={trouble} screen={screen} />
              <div className="actions">
                {what === 'here' && booking !== null ? (
                  <ActButton look="primary" isBusy={isBusy} onClick={() => void arrive(booking)}>
                    {say('drive_arrive')}
                  </ActButton>
                ) : null}
                <a
                  className="kern-btn kern-btn--secondary"
                  href={bookingsPath(language, booking === null ? undefined : booking.id)}
                >
                  <span className="kern-label">
                    {say(booking === null ? 'drive_to_list' : 'drive_to_one')}
                  </span>
                </a>
              </div>
            </div>
          </div>
        );
      }}
    </DeskLoaded>
  );
}
