/** A rhythm as it was entered → the same record that feeds bring. Pure. */
import { nthInMonth } from '../../../kernel/calendar/recurrence/week.ts';
import { ZONE } from '../../../kernel/clock.ts';
import type { MapResult } from '../../../kernel/sources/intake.ts';
import { plainLine, plainTextOf } from '../../../kernel/text/rich-text.ts';
import { binOf } from '../intakes/bin-of.ts';
import type { Bin, Rhythm, SeriesRecord } from '../model.ts';
import { sayIn } from '../texts.ts';
import type { RhythmForm } from './rhythm-form.ts';

/** Dates are not written out here but with the rule of the unit, every night anew (`shown/renew-collections.ts`). */
export function seriesOfForm(form: RhythmForm, ars: string): MapResult<SeriesRecord> {
  const { from, until, stop, address, point } = form;
  const note = plainTextOf(form.note).slice(0, 1000);
  return {
    ars,
    record: {
      ...{ district: plainLine(form.district), bins: [binOfForm(form)], dates: [], rhythm: rhythmOf(form) },
      window: from === null || until === null ? null : { from, until },
      stop: stop === '' ? null : { name: plainLine(stop), address: address === '' ? null : address, point },
      note: note === '' ? null : note,
    },
    validUntil: endOf(form),
  };
}

/** The kind that was chosen counts; the name says which of several bins of it. */
function binOfForm({ fraction, name }: Pick<RhythmForm, 'fraction' | 'name'>): Bin {
  const own = plainLine(name);
  // The word of the fraction in the language of feeds.
  if (own === '') return { key: fraction, fraction, name: sayIn('de')(`fraction_${fraction}`) };
  const [found] = binOf(own);
  return { key: found?.fraction === fraction ? found.key : fraction, fraction, name: own };
}

function rhythmOf({ first, last, repeat, every, months, except }: RhythmForm): Rhythm {
  const monthly =
    repeat === 'nth'
      ? { nth: nthInMonth(Temporal.PlainDate.from(first)), months: every }
      : repeat === 'last'
        ? { nth: -1 as const, months: every }
        : null;
  return {
    ...{ first, last, weeks: repeat === 'weeks' ? every : null, monthly },
    ...{ inMonths: months.map(Number), except: [...new Set(except)].sort() },
  };
}

/** Instant at which the last day is over; null: it goes on. */
function endOf({ first, last, repeat }: RhythmForm): string | null {
  const end = repeat === 'once' ? first : last;
  if (end === null) return null;
  return Temporal.PlainDate.from(end).add({ days: 1 }).toZonedDateTime(ZONE).toInstant().toString();
}
