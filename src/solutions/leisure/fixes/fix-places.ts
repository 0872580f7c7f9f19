/** Puts right what feeds tell of a place. Pure. */
import { civilDate } from '../../../kernel/clock.ts';
import type { PlaceRecord } from '../model.ts';
import type { Fix, FixOf, Was } from './fix-model.ts';
import { type KnownFix, type NotedFix, type Putting, putRight } from './put-right.ts';

export function fixPlace(record: PlaceRecord, fixes: readonly KnownFix[]): Putting<PlaceRecord> {
  return putRight(record, fixes, { tells: placeTells, agrees, isSame, apply });
}

/** What a source tells of a place, as far as a fix speaks of it. */
export function placeTells(record: PlaceRecord, fix: Fix): Was {
  const { address, openingHours, point } = record;
  switch (fix.kind) {
    case 'closed':
      return { address, openingHours };
    case 'relocated':
      return { address, point };
    case 'hours':
      return { openingHours };
    case 'details':
      return { text: record[fix.field] ?? null };
    default:
      return {};
  }
}

function agrees(told: Was, { fix }: NotedFix): boolean {
  switch (fix.kind) {
    case 'relocated':
      return told.address === fix.address;
    case 'hours':
      return told.openingHours === fix.openingHours;
    case 'details':
      return told.text === fix.text;
    default:
      return false;
  }
}

function isSame(told: Was, { was }: NotedFix): boolean {
  return (
    told.address === was.address &&
    told.openingHours === was.openingHours &&
    told.text === was.text &&
    told.point?.lon === was.point?.lon &&
    told.point?.lat === was.point?.lat
  );
}

function apply(record: PlaceRecord, { fix, confirmedAt }: NotedFix): PlaceRecord {
  switch (fix.kind) {
    case 'closed':
      return { ...record, openingHours: closedHours(record.openingHours, fix, confirmedAt) };
    case 'relocated':
      return { ...record, address: fix.address, ...(fix.point !== null && { point: fix.point }) };
    case 'hours':
      return { ...record, openingHours: fix.openingHours };
    case 'details':
      return { ...record, [fix.field]: fix.text };
    default:
      return record;
  }
}

/** English names of months, as the grammar of opening hours has them. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Closed from the day on which it was confirmed; before and after it is as the rule says, where there is one. */
function closedHours(rule: string | null, { reopens }: FixOf<'closed'>, confirmedAt: string): string | null {
  if (reopens === null) return 'off';
  if (rule === null) return null;
  const first = civilDate(Temporal.Instant.from(confirmedAt));
  const last = Temporal.PlainDate.from(reopens).subtract({ days: 1 });
  if (Temporal.PlainDate.compare(last, first) < 0) return rule;
  const inWords = (day: Temporal.PlainDate) =>
    `${day.year} ${MONTHS[day.month - 1] ?? ''} ${String(day.day).padStart(2, '0')}`;
  const closed = `${inWords(first)}-${inWords(last)} off`;
  return `${rule}; ${closed}`;
}
