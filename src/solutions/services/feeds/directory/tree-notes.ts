/** Notes units of one message that stand above themselves. The reading goes on; nothing is taken away. */
import type { XzufiObject } from '../../../../connectors/xzufi/model.ts';
import { quoted } from '../../../../kernel/sources/clean-text.ts';
import type { Connector, Item } from '../../../../kernel/sources/connector.ts';

/** Units whose place in the tree is remembered while a message is read: some 30 MB at the very most. */
const MOST_UNITS = 200_000;
const MOST_NAMED = 10;

/** The same connector; after the last object come notes about circles in the organisational tree. */
export function withTreeNotes<Settings>(
  connector: Connector<XzufiObject, Settings>,
): Connector<XzufiObject, Settings> {
  return {
    ...connector,
    async *read(bytes, context) {
      const parents = new Map<string, string>();
      for await (const item of connector.read(bytes, context)) {
        if (item.kind === 'value' && item.value.type === 'unit' && parents.size < MOST_UNITS) {
          const { key, parent } = item.value;
          // One that names itself is noted with its record.
          if (parent !== null && parent !== key) parents.set(key, parent);
        }
        yield item;
      }
      for (const circle of circlesIn(parents)) yield noteOf(circle);
    },
  };
}

/** Each circle once, in the order in which its first unit came. Linear. */
export function circlesIn(parents: ReadonlyMap<string, string>): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  for (const start of parents.keys()) {
    const path = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.set(at, path.size);
      at = parents.get(at);
    }
    const from = at === undefined ? undefined : path.get(at);
    if (from !== undefined) circles.push([...path.keys()].slice(from));
    for (const key of path.keys()) done.add(key);
  }
  return circles;
}

function noteOf(circle: readonly string[]): Item<XzufiObject> {
  const named = circle.slice(0, MOST_NAMED).map((key) => quoted(key, 20));
  return {
    kind: 'note',
    where: 'organisational tree',
    code: 'unit-circle',
    reason:
      `${circle.length} units stand above themselves, which is read as no unit above: ${named.join(', ')}.`.slice(
        0,
        300,
      ),
  };
}
