import { type FormEvent, useEffect, useMemo, useState } from 'react';
import {
  ActButton,
  ask,
  Fold,
  type Refusal,
  Trouble,
  useAction,
  wordsOf,
} from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingForm, BookingPreview, BookingView, PreviewForm } from '../../book/bookings-api.ts';
import { instantOf, minuteOf } from '../../find/berlin-clock.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import { keepVehicle, readVehicle } from '../find/vehicle.ts';
import { forgetChosen, keepChosen, readChosen } from './chosen-wish.ts';
import { OtherWays } from './other-ways.tsx';
import { API, bookingsPath } from './own-paths.ts';
import { isPlate, PlateField } from './plate-field.tsx';
import { Promised } from './promised.tsx';
import type { Wish } from './read-query.ts';
import { type Next, nextOf } from './read-refusal.ts';
import { usePreview } from './use-preview.ts';
import { VehiclePart, vehicleInWords } from './vehicle-part.tsx';
import { forgetWish, wishId } from './wish-id.ts';

/** All of a booking on one calm page, before the one button that books it. */
export function CheckBooking({ screen, wish }: Pick<OwnRoomProps, 'screen'> & { wish: Wish }) {
  const { say, language } = screen;
  const [chosen] = useState(() => readChosen(wish));
  const [span, setSpan] = useState(chosen?.span ?? { from: wish.from, until: wish.until });
  const [what, setWhat] = useState(chosen?.what ?? wish.what);
  const [vehicle, setVehicle] = useState(readVehicle);
  const [plate, setPlate] = useState(chosen?.plate ?? '');
  /** As somebody saw it; another one is shown and asked for anew. */
  const [price, setPrice] = useState(chosen === null ? wish.price : chosen.price);
  const [changed, setChanged] = useState<{ before: number | null; now: number } | null>(null);
  const { run, trouble, isBusy, clear } = useAction();
  const form = useMemo((): PreviewForm => {
    const shared = { ars: wish.ars, ...span, needs: vehicle.needs, price };
    if (what.kind === 'bay') return { ...shared, kind: 'bay', bay: what.bay };
    const { lon, lat, within } = what;
    return { ...shared, kind: 'near', near: { lon, lat, within } };
  }, [wish.ars, span, vehicle, price, what]);
  const { previewed, again } = usePreview(form, language);
  const refusal = trouble ?? (previewed.kind === 'refused' ? previewed.refusal : null);
  const isDearer = refusal?.code === 'parking-price-changed';

  useEffect(() => {
    const now = isDearer ? nextOf(refusal?.answer).price : undefined;
    if (now === undefined) return;
    setChanged({ before: price, now });
    setPrice(now);
    clear();
  }, [isDearer, refusal, price, clear]);

  useEffect(() => keepChosen(wish, { span, what, plate, price }), [wish, span, what, plate, price]);

  /** Another time or distance has another price, which nobody has seen yet. */
  const anew = (change: () => void) => {
    clear();
    setChanged(null);
    setPrice(null);
    change();
  };
  const book = (preview: BookingPreview) => {
    const content = JSON.stringify([wish.ars, what, span]);
    const { price: _seen, ...wished } = form;
    const body: BookingForm = {
      ...{ ...wished, wish: wishId(content), price: preview.price },
      ...{ pay: preview.pay, terms: preview.terms, ...(plate.trim() !== '' && { plate: plate.trim() }) },
    };
    void run(async () => {
      const { id } = await ask<BookingView>({ method: 'POST', path: API, language, body });
      forgetWish();
      forgetChosen();
      location.assign(`${bookingsPath(language, id)}?gebucht=ja`);
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPlate(plate)) document.getElementById('drive-plate')?.focus();
    else if (previewed.kind === 'there' && !isBusy) book(previewed.preview);
  };
  return (
    <form className="desk drive" onSubmit={submit} noValidate>
      <h2 className="section-title">{say('drive_new')}</h2>
      <Promised
        {...{ screen, what, span }}
        ars={wish.ars}
        preview={previewed.kind === 'there' ? previewed.preview : null}
        isLoading={previewed.kind === 'loading'}
      />
      <Fold id="drive-car" title={`${say('part_vehicle')}: ${vehicleInWords(vehicle, screen)}`}>
        <div className="form">
          <VehiclePart
            screen={screen}
            vehicle={vehicle}
            onChange={(one) => {
              clear();
              keepVehicle(one);
              setVehicle(one);
            }}
          />
          <p className="desk__hint">{say('part_vehicle_kept')}</p>
        </div>
      </Fold>
      <PlateField screen={screen} plate={plate} onChange={setPlate} />
      {refusal === null || isDearer ? null : (
        <Refused
          {...{ screen, refusal, again }}
          ars={wish.ars}
          isPast={refusal.code === 'parking-time-past'}
          onTime={(time) => anew(() => setSpan(time))}
          fromNow={(now) => anew(() => setSpan(startingAt(span, now)))}
          onWithin={(within, around) => {
            if (what.kind === 'near') anew(() => setWhat({ ...what, within }));
            else if (around !== null) anew(() => setWhat({ kind: 'near', ...around, within }));
          }}
        />
      )}
      <div role="status">
        {changed === null || refusal !== null ? null : (
          <p className="kern-body note">
            {say('drive_price_changed', {
              now: centsInWords(changed.now, language),
              before: changed.before === null ? '' : centsInWords(changed.before, language),
            })}
          </p>
        )}
      </div>
      {previewed.kind === 'there' && trouble === null ? (
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say(previewed.preview.price === 0 ? 'drive_book_free' : 'drive_book')}
          </ActButton>
        </div>
      ) : null}
    </form>
  );
}

/** The same length from the minute of the house's clock on. */
function startingAt({ from, until }: { from: string; until: string }, now: string) {
  const begin = minuteOf(now);
  return { from: instantOf(begin), until: instantOf(begin + minuteOf(until) - minuteOf(from)) };
}

function Refused(props: {
  screen: OwnRoomProps['screen'];
  refusal: Refusal;
  ars: string;
  isPast: boolean;
  again: () => void;
  onTime: (time: { from: string; until: string }) => void;
  fromNow: (now: string) => void;
  onWithin: (within: number, around: Next['next']['around']) => void;
}) {
  const { screen, refusal, ars, isPast, again, onTime, fromNow, onWithin } = props;
  const { say } = screen;
  const { next, now } = nextOf(refusal.answer);
  const mayRetry = refusal.status === 0 || refusal.status >= 500;
  return (
    <section className="drive__part" aria-label={wordsOf(refusal, screen)}>
      <Trouble refusal={refusal} screen={screen} />
      {isPast && now !== undefined ? (
        <div className="actions">
          <ActButton onClick={() => fromNow(now)}>{say('drive_from_now')}</ActButton>
        </div>
      ) : null}
      {mayRetry ? (
        <div className="actions">
          <ActButton onClick={again}>{say('fault_retry')}</ActButton>
        </div>
      ) : (
        <OtherWays {...{ screen, ars, next, onTime }} onWithin={(within) => onWithin(within, next.around)} />
      )}
    </section>
  );
}
