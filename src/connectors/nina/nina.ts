/** The connector `nina`: messages of the federal warning service, CAP written as JSON → official warnings. See README.md. */
import { z } from 'zod';
import { warningsOf } from '../../kernel/sources/cap/warnings-of.ts';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import type { Warning } from '../../kernel/sources/warning.ts';
import { messageOf } from './message-of.ts';
import { messagesIn } from './messages-in.ts';

const settings = z.strictObject({});
export type NinaSettings = z.infer<typeof settings>;

export const nina: Connector<Warning, NinaSettings> = {
  id: 'nina',
  mediaTypes: ['application/json', 'text/json', 'application/octet-stream', 'text/plain'],
  settings,
  read,
};

async function* read(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item<Warning>> {
  for await (const { where, value } of messagesIn(bytes)) {
    const message = messageOf(value);
    if (message === null)
      yield {
        ...{ kind: 'fault', where, key: null, code: 'no-message' },
        reason: 'This is no message but a summary or something else: name the address of the full messages.',
      };
    else yield* warningsOf(message, where);
  }
}
