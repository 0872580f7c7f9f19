/**
 * Events that name their place or organiser only by its address: filled in from the same file, wherever it stands in it.
 * What is remembered and what waits is limited; nothing is ever fetched.
 */
import type { Item } from '../../kernel/sources/connector.ts';
import { lineAt, locationOf } from './location.ts';
import type { SchemaEvent, SchemaLocation } from './model.ts';
import { type Node, nodesAt } from './node.ts';

export interface Found {
  item: Item<SchemaEvent>;
  /** null for what is no event. */
  node: Node | null;
}
interface Waiting extends Found {
  item: Extract<Item<SchemaEvent>, { kind: 'value' }>;
  location: string | null;
  organiser: string | null;
  size: number;
}

const MOST_KNOWN = 20_000;
const MOST_WAITING = { events: 2_000, characters: 5_000_000 };

export function placeBook() {
  const known = new Map<string, SchemaLocation>();
  let waiting: Waiting[] = [];
  let characters = 0;
  const isKnown = (id: string | null) => id === null || known.has(id);

  function filled({ item, location, organiser }: Waiting): Item<SchemaEvent> {
    const place = location === null ? undefined : known.get(location);
    const host = organiser === null ? undefined : known.get(organiser);
    const value = {
      ...item.value,
      ...(place !== undefined && { location: place }),
      ...(host !== undefined && { organiser: host.name }),
    };
    if (location === null || place !== undefined) return { ...item, value };
    const note = {
      code: 'location-elsewhere',
      reason: `The place is only named (${location.slice(0, 150)}) and not told in this file: put it into the event or the file.`,
    };
    return { ...item, value, notes: [...(item.notes ?? []), note] };
  }

  return {
    see(node: Node): void {
      if (node.id !== null && known.size < MOST_KNOWN) known.set(node.id, locationOf(node));
    },
    *pass({ item, node }: Found): Generator<Item<SchemaEvent>> {
      const location = node === null ? null : referenceAt(node, 'location');
      const organiser = node === null ? null : referenceAt(node, 'organizer');
      if (item.kind !== 'value' || (location === null && organiser === null)) {
        yield item;
        return;
      }
      const one: Waiting = { item, node: null, location, organiser, size: sizeOf(item.value) };
      if (isKnown(location) && isKnown(organiser)) {
        yield filled(one);
        return;
      }
      waiting.push(one);
      characters += one.size;
      if (waiting.length <= MOST_WAITING.events && characters <= MOST_WAITING.characters) return;
      yield* this.end();
    },
    *end(): Generator<Item<SchemaEvent>> {
      const leaving = waiting;
      [waiting, characters] = [[], 0];
      for (const one of leaving) yield filled(one);
    },
  };
}

/** The name of something that is told elsewhere; null where it is told here, or not at all. */
function referenceAt(node: Node, name: string): string | null {
  const [value] = nodesAt(node, name);
  return value === undefined || lineAt(value, 'name') !== null ? null : value.id;
}

function sizeOf({ description, translations, dates }: SchemaEvent): number {
  const texts = [description, ...Object.values(translations).map((one) => one.description)];
  return dates.length * 100 + texts.reduce((sum, text) => sum + (text?.length ?? 0), 500);
}
