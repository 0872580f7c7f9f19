import { useEffect, useRef, useState } from 'react';
import { DeskLoaded, Said, Trouble } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import { ActPart } from './act-part.tsx';
import { Answer } from './answer.tsx';
import { isOver } from './booking-words.ts';
import { CancelPart } from './cancel-part.tsx';
import { ChangePart } from './change-part.tsx';
import { DetailsPart } from './details-part.tsx';
import { ExtendPart } from './extend-part.tsx';
import { bookingsPath } from './own-paths.ts';
import { PaymentPart } from './payment-part.tsx';
import { PhoneLine } from './phone-line.tsx';
import { RatingPart } from './rating-part.tsx';
import { timeInWords } from './say-time.ts';
import { SpotPart } from './spot-part.tsx';
import { StepsPart } from './steps-part.tsx';
import { useBooking } from './use-booking.ts';

/** One booking: where and until when first, then what can be done, then all the rest. */
export function OneBooking({ screen, id }: Pick<OwnRoomProps, 'screen'> & { id: string }) {
  const { say, language } = screen;
  const [greeting] = useState(() => greetingIn(location.search));
  const booking = useBooking({ id, screen, greeting: greeting && say(greeting) });
  const { found, cut, trouble, said, now } = booking;
  const told = useRef<HTMLDivElement>(null);
  // The button that was tapped may stand far below.
  useEffect(() => {
    if (said !== null || trouble !== null) told.current?.scrollIntoView({ block: 'center' });
  }, [said, trouble]);
  const isOvertaken = trouble?.code === 'parking-booking-changed' && said !== null;
  const draw = (view: BookingView) => (
    <>
      <div role="status">
        {cut === null ? null : (
          <p className="kern-body note">
            {say('drive_offline', { time: timeInWords(view.now, new Date(now).toISOString(), screen) })}
            {view.state === 'confirmed' || view.state === 'fixed' ? ` ${say('drive_offline_arrive')}` : ''}
          </p>
        )}
      </div>
      <Answer screen={screen} view={view} now={now} />
      {cut === null ? null : <PhoneLine screen={screen} view={view} />}
      <div ref={told}>
        <Said words={isOvertaken ? `${say('drive_overtaken')} ${said}` : said} />
        <Trouble refusal={isOvertaken ? null : trouble} screen={screen} />
      </div>
      <Inside screen={screen} view={view} {...booking} />
    </>
  );
  return (
    <div className="desk drive">
      <p>
        <a className="kern-link" href={bookingsPath(language)}>
          {say('drive_back')}
        </a>
      </p>
      {cut === null ? (
        <DeskLoaded found={found} screen={screen}>
          {draw}
        </DeskLoaded>
      ) : (
        draw(cut)
      )}
    </div>
  );
}

function Inside(
  props: { screen: OwnRoomProps['screen']; view: BookingView } & ReturnType<typeof useBooking>,
) {
  const { screen, view, cut, act, isBusy, now } = props;
  const isOffline = cut !== null;
  const shared = { screen, view, act, isBusy };
  const may = (what: BookingView['can'][number]) => view.can.includes(what);
  return (
    <>
      <ActPart {...shared} />
      {may('rate') || view.rating !== null ? <RatingPart {...shared} /> : null}
      {view.spot === null ? null : <SpotPart {...{ screen, view, isOffline }} spot={view.spot} />}
      {may('extend') ? <ExtendPart key={view.until} {...shared} now={now} /> : null}
      {isOffline ? null : <PaymentPart key={view.price} screen={screen} view={view} />}
      {may('change') ? <ChangePart key={view.version} {...shared} /> : null}
      {may('cancel') ? <CancelPart {...shared} /> : null}
      <DetailsPart {...{ screen, view, isOffline }} isOver={isOver(view)} />
      <StepsPart screen={screen} view={view} />
    </>
  );
}

/** What was done on the way here. */
function greetingIn(search: string): string | null {
  const query = new URLSearchParams(search);
  if (query.has('gebucht')) return 'drive_booked';
  return query.has('da') ? 'drive_arrived' : null;
}
