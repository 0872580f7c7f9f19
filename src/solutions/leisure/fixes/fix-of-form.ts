/** A filled-in form as fix, or what does not fit. Pure. */
import type { FixFault } from '../../../kernel/corrections/fixes/fix.ts';
import { lineOrNull } from '../intakes/event-of-entry.ts';
import type { EventOccurrence, EventRecord } from '../model.ts';
import { daysOf } from '../when.ts';
import { fixForms, momentOf } from './fix-forms.ts';
import type { Fix } from './fix-model.ts';

type Found = { fix: Fix } | { fault: FixFault };

/** `kind` and `form` as the house has checked them by `fixForms`. */
export function eventFixOf(kind: string, form: unknown, record: EventRecord): Found | null {
  switch (kind) {
    case 'cancelled': {
      const { which, day } = fixForms.cancelled.parse(form);
      if (which === 'all') return { fix: { kind, dates: null } };
      const dates = keysOn(record, day);
      return dates.length === 0 ? noDate() : { fix: { kind, dates } };
    }
    case 'moved':
      return movedOf(fixForms.moved.parse(form), record);
    case 'words':
      return { fix: { kind, ...fixForms.words.parse(form) } };
    default:
      return null;
  }
}

export function placeFixOf(kind: string, form: unknown): Found | null {
  switch (kind) {
    case 'closed':
      return { fix: { kind, ...fixForms.closed.parse(form) } };
    case 'relocated':
      return { fix: { kind, ...fixForms.relocated.parse(form) } };
    case 'hours':
      return { fix: { kind, ...fixForms.hours.parse(form) } };
    case 'details':
      return { fix: { kind, ...fixForms.details.parse(form) } };
    default:
      return null;
  }
}

function movedOf(form: ReturnType<typeof fixForms.moved.parse>, record: EventRecord): Found {
  const dates = keysOn(record, form.day);
  if (dates.length === 0) return noDate();
  const [start, end] = [form.start, form.end].map((one) => (one === null ? null : momentOf(one)));
  const [place, address] = [lineOrNull(form.place), lineOrNull(form.address)];
  if (!start && place === null && address === null)
    return { fault: { path: 'start', text: 'fix_fault_nothing' } };
  if (end && (!start || Temporal.Instant.compare(end, start) <= 0))
    return { fault: { path: 'end', text: 'fix_fault_end' } };
  return { fix: { kind: 'moved', dates, start: start ?? null, end: end ?? null, place, address } };
}

function keysOn(record: EventRecord, day: string | null): string[] {
  return record.occurrences.filter((one) => day !== null && isOn(one, day)).map(({ key }) => key);
}

/** What goes on for days is meant by each of them. */
function isOn(one: EventOccurrence, day: string): boolean {
  const { first, last } = daysOf(one);
  return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(last, day) >= 0;
}

function noDate(): { fault: FixFault } {
  return { fault: { path: 'day', text: 'fix_fault_no_date' } };
}
