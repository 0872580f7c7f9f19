import {
  MONTHLY,
  onceOn,
  REPEATS,
  type Recurrence,
} from '../../../../../src/kernel/calendar/recurrence/model.ts';
import { FieldGroup } from '../../../forms/field-group.tsx';
import { asGroup, errorAt, pathBelow } from '../../../forms/form-value.ts';
import type { WidgetProps } from '../../../forms/widget-props.ts';
import { SelectField } from '../../../people/select-field.tsx';
import { ChoiceBox } from './choice-box.tsx';
import { DateList } from './date-list.tsx';
import { RecurrenceWords } from './recurrence-words.tsx';
import { RuleLine } from './rule-line.tsx';
import { usePreview } from './use-preview.ts';

const TODAY = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** When it is, and how it recurs: plain controls, and beside them the sentence and the next dates from the server. */
export function RecurrenceField({ ars, ...props }: WidgetProps & { ars: string }) {
  const { screen, field, id, path, value, change, error, errors } = props;
  const { say } = screen;
  // Written by this field, or by the server from what this field wrote: complete once its first date is there.
  const rule = { ...onceOn(TODAY), ...(asGroup(value) as Partial<Recurrence>) };
  const preview = usePreview(rule, { ars, language: screen.language });
  const set = (next: Partial<Recurrence>) => change({ ...rule, ...next });
  const errorOf = (name: keyof Recurrence) =>
    errorAt(errors, pathBelow(path, name)) ?? errorAt(preview.errors, name);
  const line = (name: 'first' | 'start' | 'end' | 'lastDay' | 'until', type: 'date' | 'time') => (
    <RuleLine
      id={`${id}-${name}`}
      label={say(`recur_${name}`)}
      {...(HINTS.has(name) && { hint: say(`recur_${name}_hint`) })}
      type={type}
      value={rule[name] ?? ''}
      error={errorOf(name)}
      change={(text) => set({ [name]: text === '' && name !== 'first' ? null : text })}
    />
  );
  const number = (name: 'every' | 'count', label: string) => (
    <RuleLine
      id={`${id}-${name}`}
      label={label}
      type="number"
      value={rule[name] === null ? '' : String(rule[name])}
      error={errorOf(name)}
      change={(text) => set({ [name]: text === '' ? (name === 'count' ? null : 1) : Number(text) })}
    />
  );
  const isRule = rule.repeat !== 'never';
  return (
    <FieldGroup field={field} id={id} error={error} look="recur">
      <div className="recur__row">
        {line('first', 'date')}
        {line('start', 'time')}
        {line('end', 'time')}
        {line('lastDay', 'date')}
      </div>
      <SelectField
        id={`${id}-repeat`}
        label={say('recur_repeat')}
        value={rule.repeat}
        options={REPEATS.map((one) => ({ value: one, words: say(`recur_repeat_${one}`) }))}
        change={(repeat) => set({ repeat })}
      />
      {isRule ? (
        <>
          {number('every', say(`recur_every_${rule.repeat}`))}
          {rule.repeat === 'weeks' ? (
            <fieldset className="choices recur__days">
              <legend className="kern-label">{say('recur_weekdays')}</legend>
              {WEEKDAYS.map((day) => (
                <ChoiceBox
                  key={day}
                  id={`${id}-weekdays-${day}`}
                  label={say(`recur_weekday_${day}`)}
                  isChosen={rule.weekdays.includes(day)}
                  change={(isChosen) =>
                    set({
                      weekdays: isChosen
                        ? [...rule.weekdays, day].sort((a, b) => a - b)
                        : rule.weekdays.filter((one) => one !== day),
                    })
                  }
                />
              ))}
            </fieldset>
          ) : null}
          {rule.repeat === 'months' ? (
            <SelectField
              id={`${id}-monthly`}
              label={say('recur_monthly')}
              value={rule.monthly}
              options={MONTHLY.map((one) => ({ value: one, words: say(`recur_monthly_${one}`) }))}
              change={(monthly) => set({ monthly })}
            />
          ) : null}
          <div className="recur__row">
            {line('until', 'date')}
            {number('count', say('recur_count'))}
          </div>
          <ChoiceBox
            id={`${id}-exceptSchoolHolidays`}
            label={say('recur_except_school')}
            isChosen={rule.exceptSchoolHolidays}
            change={(exceptSchoolHolidays) => set({ exceptSchoolHolidays })}
          />
          <ChoiceBox
            id={`${id}-exceptPublicHolidays`}
            label={say('recur_except_public')}
            isChosen={rule.exceptPublicHolidays}
            change={(exceptPublicHolidays) => set({ exceptPublicHolidays })}
          />
          <DateList
            screen={screen}
            id={`${id}-exceptDates`}
            label={say('recur_except_dates')}
            dates={rule.exceptDates}
            change={(exceptDates) => set({ exceptDates })}
          />
        </>
      ) : null}
      <DateList
        screen={screen}
        id={`${id}-extraDates`}
        label={say('recur_extra_dates')}
        dates={rule.extraDates}
        change={(extraDates) => set({ extraDates })}
      />
      <RecurrenceWords screen={screen} preview={preview} />
    </FieldGroup>
  );
}

const HINTS: ReadonlySet<string> = new Set(['start', 'lastDay']);
