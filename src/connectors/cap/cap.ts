/** The connector `cap`: Common Alerting Protocol 1.2 (and 1.1) in XML → official warnings. See README.md. */
import { z } from 'zod';
import { warningsOf } from '../../kernel/sources/cap/warnings-of.ts';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import type { Warning } from '../../kernel/sources/warning.ts';
import { xmlRecords } from '../../kernel/sources/xml/xml-records.ts';
import { messageOf } from './message-of.ts';

const settings = z.strictObject({});
export type CapSettings = z.infer<typeof settings>;

export const cap: Connector<Warning, CapSettings> = {
  id: 'cap',
  mediaTypes: [
    ...['application/cap+xml', 'application/common-alerting-protocol+xml', 'application/xml', 'text/xml'],
    ...['application/atom+xml', 'application/rss+xml', 'application/octet-stream', 'text/plain'],
  ],
  settings,
  read,
};

/** One message, or a list of whole messages below any container, a feed with them inside included. */
async function* read(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Item<Warning>> {
  const records = xmlRecords(bytes, {
    called: 'CAP',
    isRoot: () => true,
    isRecord: ({ name }, depth) => name === 'alert' && depth <= 6,
    isHead: ({ name }, depth) => (name === 'entry' && depth === 2) || (name === 'item' && depth === 3),
  });
  let without = 0;
  for await (const node of records) {
    const alerts = node.name === 'alert' ? [node] : alertsIn(node);
    if (alerts.length === 0) without += 1;
    for (const alert of alerts) yield* warningsOf(messageOf(alert), `line ${alert.line}`);
  }
  if (without > 0)
    yield {
      ...{ kind: 'note', where: 'whole file', code: 'only-links' },
      reason: `${without} entries hold no message but lead to one elsewhere: name a source that holds them whole.`,
    };
}

function alertsIn(node: Parameters<typeof messageOf>[0]): Parameters<typeof messageOf>[0][] {
  return node.children.flatMap((child) => (child.name === 'alert' ? [child] : alertsIn(child)));
}
