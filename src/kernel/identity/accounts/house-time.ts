/**
 * The library for accounts takes the time itself and speaks in `Date`; the house has one clock and its database answers
 * instants as text. This stands between them: what the library writes and compares is shifted from the machine's time
 * to the house's, what it reads is shifted back. So every expiry is decided by the clock that was passed. In the running
 * program both are the same and the shift is nothing.
 */
import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type QueryResult,
  type UnknownRow,
  type ValueNode,
} from 'kysely';
import type { Clock } from '../../clock.ts';

export function houseTime(clock: Clock): KyselyPlugin {
  /** Whole seconds, so that the pause between two readings of the same clock is no shift. */
  const shift = () => Math.round((clock.milliseconds() - Date.now()) / 1000) * 1000;
  const toHouse = new ValueShifter((date) => new Date(date.getTime() + shift()));
  return {
    transformQuery: ({ node }) => toHouse.transformNode(node),
    async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
      const back = shift();
      return { ...result, rows: result.rows.map((row) => withDates(row, back)) };
    },
  };
}

/** Columns of instants end in "_at", everywhere in the house. */
function withDates(row: UnknownRow, back: number): UnknownRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && name.endsWith('_at')
        ? new Date(Temporal.Instant.from(value).epochMilliseconds - back)
        : value,
    ]),
  );
}

class ValueShifter extends OperationNodeTransformer {
  readonly #shifted: (date: Date) => Date;

  constructor(shifted: (date: Date) => Date) {
    super();
    this.#shifted = shifted;
  }

  protected override transformValue(node: ValueNode): ValueNode {
    return node.value instanceof Date ? { ...node, value: this.#shifted(node.value) } : node;
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return {
      ...node,
      values: node.values.map((value) => (value instanceof Date ? this.#shifted(value) : value)),
    };
  }
}
