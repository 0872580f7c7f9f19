import { type FormEvent, useState } from 'react';
import { ActButton, Fold, TextField, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { civilAt, instantOf, minuteAt, minuteOf } from '../../find/berlin-clock.ts';
import { centsInWords } from '../../money/cents-in-words.ts';
import { priceInWords } from './booking-words.ts';
import type { PartProps } from './part-props.ts';
import { isPlate, PlateField } from './plate-field.tsx';
import { spanInWords } from './say-time.ts';
import { useQuote } from './use-quote.ts';
import { VehiclePart, vehicleOf } from './vehicle-part.tsx';

/** Another time, vehicle or plate before it begins; another time is priced before it is agreed. */
export function ChangePart({ screen, view, act, isBusy }: PartProps) {
  const { say, language } = screen;
  const { quoted, quote, refused, isAsking, forget } = useQuote(view, screen);
  const [times, setTimes] = useState({
    from: civilAt(minuteOf(view.from)),
    until: civilAt(minuteOf(view.until)),
  });
  const [vehicle, setVehicle] = useState(() => vehicleOf(view.needs));
  const [plate, setPlate] = useState(view.plate ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const [from, until] = [minuteAt(times.from), minuteAt(times.until)];
  const hasNewTime = from !== minuteOf(view.from) || until !== minuteOf(view.until);
  const mayBegin = view.cancel.isFree;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isTime = from !== null && until !== null && from < until;
    setFault(isTime ? null : say('drive_change_fault'));
    if (!isTime || !isPlate(plate)) {
      document.getElementById(isTime ? 'drive-plate' : 'drive-change-until')?.focus();
      return;
    }
    if (hasNewTime && quoted === null) return void quote({ from: instantOf(from), until: instantOf(until) });
    const body = {
      ...(quoted !== null && { from: quoted.from, until: quoted.until, price: quoted.price }),
      ...{ needs: vehicle.needs, plate: plate.trim() === '' ? null : plate.trim() },
    };
    void act('', body, say('drive_change_done'), 'PATCH');
  };
  const time = (name: 'from' | 'until') => (
    <TextField
      id={`drive-change-${name}`}
      label={say(`drive_${name}`)}
      error={name === 'until' ? fault : null}
      {...(name === 'from' && !mayBegin && { hint: say('drive_from_fixed') })}
      input={{
        ...{ type: 'datetime-local', step: 300, value: times[name] },
        disabled: name === 'from' && !mayBegin,
        onChange: (event) => {
          forget();
          setTimes({ ...times, [name]: event.currentTarget.value });
        },
      }}
    />
  );
  return (
    <Fold id="drive-change" title={say('drive_change')}>
      <form className="form" onSubmit={submit} noValidate>
        {time('from')}
        {time('until')}
        <VehiclePart screen={screen} vehicle={vehicle} onChange={setVehicle} />
        <PlateField screen={screen} plate={plate} onChange={setPlate} />
        <Trouble refusal={refused} screen={screen} />
        <div role="status">
          {quoted === null ? null : (
            <p className="kern-body">
              {say('drive_change_quote', {
                ...{ time: spanInWords(quoted, screen), before: priceInWords(view, screen) },
                price: quoted.price === 0 ? say('drive_free') : centsInWords(quoted.price, language),
              })}
            </p>
          )}
        </div>
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy || isAsking}>
            {say(
              quoted !== null && quoted.price > view.price
                ? 'drive_change_pay'
                : quoted !== null
                  ? 'drive_change_save'
                  : hasNewTime
                    ? 'drive_show_price'
                    : 'drive_change_check',
            )}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}
