import { useState } from 'react';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { CheckBooking } from './check-booking.tsx';
import { searchPath } from './own-paths.ts';
import { readQuery } from './read-query.ts';

/** A booking that the search hands over by the address; without one there is nothing to book. */
export function NewBooking({ screen, search }: Pick<OwnRoomProps, 'screen'> & { search: string }) {
  const [wish] = useState(() => readQuery(search));
  if (wish !== null) return <CheckBooking screen={screen} wish={wish} />;
  const { say, language } = screen;
  return (
    <div className="desk">
      <p className="kern-body note">{say('drive_query_fault')}</p>
      <p>
        <a className="kern-btn kern-btn--primary" href={searchPath(language, null)}>
          <span className="kern-label">{say('drive_to_place')}</span>
        </a>
      </p>
    </div>
  );
}
