/** What one date of an event says otherwise than the event: its state, title, place, and where it was first planned. Pure. */
import { dateOnDay } from '../../kernel/calendar/day-rule/date-on-day.ts';
import { wordedOf } from './languages.ts';
import { lineAt, locationOf } from './location.ts';
import type { SchemaDate } from './model.ts';
import type { Names } from './names.ts';
import { marksAt, type Node, nodesAt } from './node.ts';
import { planOf } from './schedule.ts';

/** `part`: the event itself or one of its `subEvent`; that the whole is cancelled is told of the whole. */
export function partOf(
  part: Node,
  event: Node,
  names: Names,
): Pick<SchemaDate, 'status' | 'title' | 'location'> & { key?: string } {
  const marks = marksAt(part, 'eventStatus', names);
  const isCancelled = part !== event && marks.includes('EventCancelled');
  const key = marks.includes('EventRescheduled') ? firstPlanned(part, names) : null;
  const status = isCancelled ? 'cancelled' : key === null ? null : 'moved';
  return {
    ...(status !== null && { status }),
    ...(key !== null && { key }),
    ...(part !== event && wordsOf(part, event)),
  };
}

function wordsOf(part: Node, event: Node): { title?: string; location?: string } {
  const [title, usual] = [part, event].map((one) => wordedOf(one)?.name);
  const [where, usually] = [part, event].map(placeName);
  return {
    ...(title !== undefined && title !== usual && { title }),
    ...(where !== null && where !== undefined && where !== usually && { location: where }),
  };
}

function placeName(node: Node): string | null {
  const inside = nodesAt(node, 'location').find((one) => one.properties.size > 0);
  return inside === undefined ? lineAt(node, 'location') : locationOf(inside).name;
}

/** Key of the date as it was before it was moved; null: it is not said, or no time. */
function firstPlanned(part: Node, names: Names): string | null {
  const properties = new Map([['startDate', part.properties.get('previousStartDate') ?? []]]);
  const plan = planOf({ id: null, types: [], properties }, names, () => undefined);
  return plan === null ? null : (dateOnDay(plan.first, plan.time)?.key ?? null);
}
