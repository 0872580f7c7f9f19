/** The connector `destination-one`: events of the answers of destination.one. See README.md. */
import { z } from 'zod';
import { quoted } from '../../kernel/sources/clean-text.ts';
import { type Connector, type Item, UnreadableFeed } from '../../kernel/sources/connector.ts';
import { isFields, lineAt } from '../../kernel/sources/json/loose-values.ts';
import { readJson } from '../../kernel/sources/json/read-json.ts';
import { eventOf } from './event-of.ts';
import type { DestinationEvent } from './model.ts';

const settings = z.strictObject({});
export type DestinationOneSettings = z.infer<typeof settings>;

export const destinationOne: Connector<DestinationEvent, DestinationOneSettings> = {
  id: 'destination-one',
  mediaTypes: ['application/json', 'text/json', 'text/plain', 'application/octet-stream'],
  settings,
  async *read(bytes, { horizon }): AsyncGenerator<Item<DestinationEvent>> {
    let [records, others] = [0, 0];
    let overall: unknown = null;
    for await (const part of readJson(bytes, { lists: new Set(['items']) })) {
      if (part.kind === 'end' && !part.hasList)
        throw new UnreadableFeed(
          'no-data',
          'The file has no list "items": it is no answer of destination.one.',
        );
      if (part.kind === 'member') {
        if (part.name === 'overallcount') overall = part.value;
        if (part.name === 'status' && part.value !== 'OK')
          throw new UnreadableFeed(
            'error-flag',
            `The server says ${quoted(JSON.stringify(part.value))} instead of OK.`,
            {
              where: part.where,
            },
          );
      } else if (part.kind === 'record') {
        records += 1;
        const type = isFields(part.value) ? lineAt(part.value, 'type') : null;
        if (!isFields(part.value)) yield notAnObject(part.where);
        else if (type !== null && type !== 'Event') others += 1;
        else yield eventOf(part.value, part.where, horizon);
      }
    }
    if (others > 0)
      yield {
        ...{ kind: 'note', where: '$.items', code: 'left-out-other' },
        reason: `${others} items are no events and were left out.`,
      };
    // One page of a longer answer must not take away what stands on the others.
    if (typeof overall === 'number' && overall > records)
      yield {
        ...{ kind: 'partial', where: '$.overallcount', code: 'one-page-only' },
        reason: `The answer holds ${records} of ${overall} items: ask for all of them at once, what is missing stays.`,
      };
  },
};

function notAnObject(where: string): Item<never> {
  const reason = 'This is no object: each item must be one.';
  return { kind: 'fault', where, key: null, code: 'not-an-object', reason };
}
