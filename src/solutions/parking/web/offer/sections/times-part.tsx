import { type FormEvent, useState } from 'react';
import { ActButton, SelectField } from '../../../../../../web/ui/desk-parts.ts';
import type { Exception, Window } from '../../../model.ts';
import { Check, FaultSummary, type Faults, Line, NO_FAULTS } from '../fields.tsx';
import type { LotPartProps } from '../own-lots.ts';
import { ExceptionRow } from './exception-row.tsx';
import { SaveRow } from './save-row.tsx';

const WORKDAYS = [1, 2, 3, 4, 5];
const DAYS = [...WORKDAYS, 6, 7];
const HOLIDAYS = ['as-usual', 'as-sunday', 'closed'] as const;
const PRESETS = {
  workdays: { days: WORKDAYS, from: '08:00', until: '18:00', holidays: 'closed' },
  nights: { days: DAYS, from: '18:00', until: '08:00', holidays: 'as-usual' },
  weekend: { days: [6, 7], from: '00:00', until: '00:00', holidays: 'as-usual' },
  always: { days: DAYS, from: '00:00', until: '00:00', holidays: 'as-usual' },
} as const;
const NAMES = ['workdays', 'nights', 'weekend', 'always'] as const;
const MOST = 20;

/** When others may park: windows that come again each week, and days on which it is otherwise. */
export function TimesPart({ screen, lot, isBusy, act, done }: LotPartProps) {
  const { say } = screen;
  const [windows, setWindows] = useState<Window[]>(lot.record.windows);
  const [exceptions, setExceptions] = useState<Exception[]>(lot.record.exceptions);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const put = (index: number, changes: Partial<Window>) =>
    setWindows(windows.map((one, at) => (at === index ? { ...one, ...changes } : one)));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(windows, exceptions, say);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const body = { record: { windows, exceptions } };
    if (await act({ method: 'PATCH', body, said: (now) => say('offer_times_saved', { times: now.windows }) }))
      done();
  };
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <p className="kern-body">{say('offer_times_lead')}</p>
      {windows.length >= MOST ? null : (
        <div className="actions">
          {NAMES.map((name) => (
            <ActButton
              key={name}
              onClick={() => setWindows([...windows, { ...PRESETS[name], days: [...PRESETS[name].days] }])}
            >
              {say(`offer_preset_${name}`)}
            </ActButton>
          ))}
        </div>
      )}
      <p className="desk__hint" role="status">
        {say('offer_windows_count', { count: windows.length })}
      </p>
      {windows.map((window, index) => {
        const id = `offer-window-${index}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: windows have no name of their own, and keep their order
          <fieldset className="kern-fieldset offer__group offer__box" key={index}>
            <legend className="kern-label">{say('offer_window', { number: index + 1 })}</legend>
            <div className="offer__days">
              {DAYS.map((day) => (
                <Check
                  key={day}
                  id={day === 1 ? id : `${id}-${day}`}
                  label={say(`offer_day_${day}`)}
                  error={day === 1 ? faults[id] : undefined}
                  checked={window.days.includes(day)}
                  change={(checked) =>
                    put(index, {
                      days: DAYS.filter((one) => (one === day ? checked : window.days.includes(one))),
                    })
                  }
                />
              ))}
            </div>
            <div className="offer__pair">
              <Line
                id={`${id}-from`}
                label={say('offer_from')}
                type="time"
                faults={faults}
                value={window.from}
                change={(from) => put(index, { from })}
              />
              <Line
                id={`${id}-until`}
                label={say('offer_until')}
                type="time"
                faults={faults}
                value={window.until}
                change={(until) => put(index, { until })}
              />
            </div>
            <p className="desk__hint">{whole(window, say)}</p>
            <SelectField
              id={`${id}-holidays`}
              label={say('offer_holidays')}
              value={window.holidays}
              options={HOLIDAYS.map((value) => ({ value, words: say(`offer_holidays_${value}`) }))}
              change={(holidays) => put(index, { holidays })}
            />
            <div>
              <ActButton
                look="quiet"
                aria-label={say('offer_window_remove', { number: index + 1 })}
                onClick={() => setWindows(windows.filter((_, at) => at !== index))}
              >
                {say('offer_remove')}
              </ActButton>
            </div>
          </fieldset>
        );
      })}
      <h4 className="offer__section-title">{say('offer_exceptions')}</h4>
      <p className="kern-hint">{say('offer_exceptions_hint')}</p>
      {exceptions.map((exception, index) => (
        <ExceptionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: exceptions have no name of their own, and keep their order
          key={index}
          screen={screen}
          index={index}
          exception={exception}
          faults={faults}
          change={(next) => setExceptions(exceptions.map((one, at) => (at === index ? next : one)))}
          remove={() => setExceptions(exceptions.filter((_, at) => at !== index))}
        />
      ))}
      <div className="actions">
        <ActButton onClick={() => setExceptions([...exceptions, { first: '', last: '', open: null }])}>
          {say('offer_exception_add')}
        </ActButton>
      </div>
      {lot.windowNotes.map((note) => (
        <p className="kern-body note" key={note}>
          {note}
        </p>
      ))}
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}

function whole({ from, until }: Window, say: LotPartProps['screen']['say']): string {
  if (from === until && from === '00:00') return say('offer_whole_day');
  return from !== '' && until !== '' && until <= from ? say('offer_next_day') : '';
}

function faultsOf(
  windows: readonly Window[],
  exceptions: readonly Exception[],
  say: LotPartProps['screen']['say'],
): Faults {
  const found: Record<string, string> = {};
  for (const [index, { days, from, until }] of windows.entries()) {
    const id = `offer-window-${index}`;
    if (days.length === 0) found[id] = say('offer_fault_days');
    if (from === '') found[`${id}-from`] = say('offer_fault_time');
    if (until === '') found[`${id}-until`] = say('offer_fault_time');
  }
  for (const [index, { first, last, open }] of exceptions.entries()) {
    const id = `offer-exception-${index}`;
    if (first === '') found[id] = say('offer_fault_date');
    if (last === '' || last < first) found[`${id}-last`] = say('offer_fault_last');
    if (open !== null && (open.from === '' || open.until === ''))
      found[`${id}-from`] = say('offer_fault_time');
  }
  return found;
}
