import { useEffect, useMemo, useState } from 'react';
import { ActButton, DeskLoaded, SelectField, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingList as Bookings, BookingView } from '../../book/bookings-api.ts';
import { BookingRow } from './booking-row.tsx';
import { keepBooking, keptBookings } from './kept-bookings.ts';
import { API, searchPath } from './own-paths.ts';
import { useCut } from './use-cut.ts';

type Which = 'upcoming' | 'past';
const WHICH: readonly Which[] = ['upcoming', 'past'];

/** The own bookings, to come and running first by time, or past ones; page by page. */
export function BookingList({ screen }: Pick<OwnRoomProps, 'screen'>) {
  const { say, language } = screen;
  const [which, setWhich] = useState<Which>('upcoming');
  const [page, setPage] = useState(1);
  const found = useDesk<Bookings>(`${API}?which=${which}&page=${page}`, language);
  const isCut = useCut(found);
  const { data } = found;
  const kept = useMemo(() => (isCut && data === undefined ? keptBookings() : []), [isCut, data]);
  useEffect(() => {
    for (const booking of data?.bookings ?? []) keepBooking(booking, screen);
  }, [data, screen]);
  if (kept.length > 0) return <KeptList screen={screen} kept={kept} />;
  return (
    <div className="desk drive">
      <SelectField
        id="drive-which"
        label={say('drive_which')}
        value={which}
        options={WHICH.map((value) => ({ value, words: say(`drive_which_${value}`) }))}
        change={(chosen) => {
          setWhich(chosen);
          setPage(1);
        }}
      />
      <DeskLoaded found={found} screen={screen}>
        {({ bookings, pages, now }) => (
          <>
            {bookings.length === 0 ? <Nothing screen={screen} which={which} /> : null}
            {bookings.length === 0 ? null : (
              <ul className="log" aria-label={say(`drive_which_${which}`)}>
                {bookings.map((booking) => (
                  <BookingRow key={booking.id} screen={screen} booking={booking} now={now} />
                ))}
              </ul>
            )}
            {pages <= 1 ? null : (
              <nav className="actions" aria-label={say('drive_pages')}>
                {page > 1 ? (
                  <ActButton onClick={() => setPage(page - 1)}>{say('drive_page_before')}</ActButton>
                ) : null}
                <p className="kern-body" role="status">
                  {say('drive_page', { page, pages })}
                </p>
                {page < pages ? (
                  <ActButton onClick={() => setPage(page + 1)}>{say('drive_page_next')}</ActButton>
                ) : null}
              </nav>
            )}
          </>
        )}
      </DeskLoaded>
    </div>
  );
}

/** What lies on the device, where the house cannot be asked. */
function KeptList({ screen, kept }: Pick<OwnRoomProps, 'screen'> & { kept: readonly BookingView[] }) {
  const { say } = screen;
  return (
    <div className="desk drive">
      <p className="kern-body note" role="status">
        {say('drive_offline_list')}
      </p>
      <ul className="log" aria-label={say('drive_which_upcoming')}>
        {kept.map((booking) => (
          <BookingRow key={booking.id} screen={screen} booking={booking} now={new Date().toISOString()} />
        ))}
      </ul>
    </div>
  );
}

function Nothing({ screen, which }: Pick<OwnRoomProps, 'screen'> & { which: Which }) {
  const { say, language } = screen;
  return (
    <div className="drive__part">
      <p className="kern-body">{say(`drive_none_${which}`)}</p>
      <p>
        <a className="kern-btn kern-btn--primary" href={searchPath(language, null)}>
          <span className="kern-label">{say('drive_to_place')}</span>
        </a>
      </p>
    </div>
  );
}
