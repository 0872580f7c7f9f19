import type { ReadContext } from '../../kernel/sources/connector.ts';
import { datesOf, type Note } from './event-dates.ts';
import { lineAt, locationOf } from './location.ts';
import type { SchemaEvent, SchemaLocation, SchemaThing } from './model.ts';
import type { Names } from './names.ts';
import { marksAt, type Node, nodesAt, textsAt } from './node.ts';
import { termsOf } from './terms.ts';

const NOWHERE: SchemaLocation = { name: null, address: null, point: null };

/** A fault where nothing says when it is. */
export function eventOf(
  node: Node,
  thing: SchemaThing,
  context: { names: Names; horizon: ReadContext<unknown>['horizon']; note: (note: Note) => void },
): SchemaEvent | { fault: Note } {
  const dates = datesOf(node, context);
  if ('fault' in dates) return dates;
  return {
    ...{ kind: 'event', ...thing, ...termsOf(node, context.names), ...dates },
    location: whereOf(node),
    organiser: organiserOf(node),
    status: statusOf(marksAt(node, 'eventStatus', context.names)),
  };
}

function whereOf(node: Node): SchemaLocation {
  const inside = nodesAt(node, 'location').find((one) => one.properties.size > 0);
  if (inside !== undefined) return locationOf(inside);
  return { ...NOWHERE, name: textsAt(node, 'location').length > 0 ? lineAt(node, 'location') : null };
}

/** The name alone: addresses and telephones of people are nobody's business. */
function organiserOf(node: Node): string | null {
  const [organiser] = nodesAt(node, 'organizer');
  const name = organiser === undefined ? lineAt(node, 'organizer') : lineAt(organiser, 'name');
  return name === null || name.includes('@') ? null : name;
}

function statusOf(marks: readonly string[]): SchemaEvent['status'] {
  if (marks.includes('EventCancelled')) return 'cancelled';
  return marks.includes('EventPostponed') ? 'tentative' : 'scheduled';
}
