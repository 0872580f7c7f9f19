import { type FormEvent, useState } from 'react';
import { SelectField } from '../../../../../../web/ui/desk-parts.ts';
import type { Price } from '../../../model.ts';
import { centsInWords } from '../../../money/cents-in-words.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS, Radios } from '../fields.tsx';
import { rulesPath } from '../offer-paths.ts';
import type { LotPartProps } from '../own-lots.ts';
import { readHundredths, typedHundredths } from '../read-typed.ts';
import { SaveRow } from './save-row.tsx';

const PERIODS = ['hour', 'night', 'day', 'week', 'month'] as const;
type Period = (typeof PERIODS)[number];
const MOST: Record<Period, number> = {
  ...{ hour: 100_000, night: 100_000, day: 1_000_000, week: 1_000_000, month: 1_000_000 },
};
const VAT = ['private', 'small-business', 'standard'] as const;

/** Free of charge, or prices by hour, night, day, week and month; and what the town allows at most. */
export function PricePart({ screen, lot, isBusy, act, done }: LotPartProps) {
  const { say, language } = screen;
  const { price } = lot.record;
  const [free, setFree] = useState<'free' | 'paid'>(price.free ? 'free' : 'paid');
  const [typed, setTyped] = useState<Record<Period, string>>(() => ({
    ...{ hour: typedHundredths(price.hour), night: typedHundredths(price.night) },
    ...{ day: typedHundredths(price.day), week: typedHundredths(price.week) },
    month: typedHundredths(price.month),
  }));
  const [night, setNight] = useState({ from: price.nightFrom, until: price.nightUntil });
  const [vat, setVat] = useState(price.vat);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const limits: Partial<Record<Period, number>> = lot.limits;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found: Record<string, string> = {};
    const read: Pick<Price, Period> = { hour: null, night: null, day: null, week: null, month: null };
    for (const name of PERIODS) {
      const cents = readHundredths(typed[name]);
      const most = limits[name] ?? 0;
      if (cents === undefined || cents === 0 || (cents !== null && cents > MOST[name]))
        found[`offer-price-${name}`] = say('offer_fault_price');
      else if (cents !== null && most > 0 && cents > most)
        found[`offer-price-${name}`] = say('offer_fault_limit', { most: centsInWords(most, language) });
      else read[name] = cents;
    }
    const isFree = free === 'free';
    const isNone = Object.keys(found).length === 0 && PERIODS.every((name) => read[name] === null);
    if (isNone) found['offer-price-hour'] = say('offer_fault_no_price');
    setFaults(isFree ? NO_FAULTS : found);
    if (!isFree && Object.keys(found).length > 0) return;
    const next: Price = {
      ...{ ...price, free: isFree, vat },
      ...(isFree ? { hour: null, night: null, day: null, week: null, month: null } : read),
      ...(night.from !== '' && { nightFrom: night.from }),
      ...(night.until !== '' && { nightUntil: night.until }),
    };
    const body = { record: { price: next } };
    if (await act({ method: 'PATCH', body, said: () => say('offer_saved') })) done();
  };
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <Radios
        id="offer-free"
        legend={say('offer_part_price')}
        value={free}
        options={(['free', 'paid'] as const).map((value) => ({ value, words: say(`offer_price_${value}`) }))}
        change={setFree}
      />
      {free === 'free' ? null : (
        <>
          <p className="kern-hint">{say('offer_price_hint')}</p>
          <div className="offer__pair">
            {PERIODS.map((name) => {
              const most = limits[name] ?? 0;
              return (
                <Line
                  key={name}
                  id={`offer-price-${name}`}
                  label={say(`offer_price_${name}`)}
                  {...(most > 0 && { hint: say('offer_price_most', { most: centsInWords(most, language) }) })}
                  faults={faults}
                  mode="decimal"
                  value={typed[name]}
                  change={(value) => setTyped({ ...typed, [name]: value })}
                />
              );
            })}
          </div>
          <p className="kern-hint">{say('offer_price_caps')}</p>
          {typed.night === '' ? null : (
            <div className="offer__pair">
              <Line
                id="offer-night-from"
                label={say('offer_night_from')}
                type="time"
                faults={faults}
                value={night.from}
                change={(from) => setNight({ ...night, from })}
              />
              <Line
                id="offer-night-until"
                label={say('offer_night_until')}
                type="time"
                faults={faults}
                value={night.until}
                change={(until) => setNight({ ...night, until })}
              />
            </div>
          )}
          <SelectField
            id="offer-vat"
            label={say('offer_vat')}
            value={vat}
            options={VAT.map((value) => ({ value, words: say(`offer_vat_${value}`) }))}
            change={setVat}
          />
          <p className="kern-hint">{say('offer_vat_hint')}</p>
        </>
      )}
      <p>
        <a className="kern-link" href={rulesPath(language, lot.ars)}>
          {say('find_link_rules')}
        </a>
      </p>
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}
