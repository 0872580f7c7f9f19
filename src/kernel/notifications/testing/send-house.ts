/** Subscribers, a push service and what sends to it, on a database of its own. For tests. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Mailer } from '../../mail/mail.ts';
import { keepConnections } from '../../net/kept-connections.ts';
import type { Bundling, QuietHours } from '../notification.ts';
import { createVapid, newVapidKey } from '../push/vapid.ts';
import type { SendMeans } from '../send/send-group.ts';
import { activate, putMail, putPush } from '../subscription-store.ts';
import { createTokens } from '../tokens.ts';
import { createTopics } from '../topics.ts';

export const TOPIC = 'test.news';

/** A solution that has something to tell. */
export const TELLING = {
  ...{ id: 'test', path: 'neues', scope: 'everywhere' as const },
  topics: [{ id: 'news', levels: ['municipality' as const] }],
  i18n: { de: { topic_news: 'Neues' }, en: { topic_news: 'News' } },
};

const NO_MAILER: Mailer = {
  way: { kind: 'folder', folder: 'none' },
  send: async () => {
    throw new Error('This test brought no mailer');
  },
};

export function sendMeans(
  origins: readonly string[],
  own: { mailer?: Mailer; patience?: number } = {},
): SendMeans {
  return {
    push: {
      vapid: createVapid(newVapidKey(), 'mailto:push@example.org'),
      agents: keepConnections(64),
      trusted: new Set(origins),
      patience: own.patience ?? 2_000,
    },
    mailer: own.mailer ?? NO_MAILER,
    tokens: createTokens('a secret of the tests that is long enough'),
    topics: createTopics([TELLING]),
    publicUrl: 'https://stadt.example',
  };
}

export interface WantedBy {
  ars: string;
  topic?: string;
  quiet?: QuietHours;
  bundle?: Bundling;
  language?: 'de' | 'en';
}

/** Somebody subscribes with a browser, or with an address that says yes at once. Answers the id. */
export async function subscriber(
  db: Kysely<unknown>,
  target: { endpoint: string; p256dh: string; auth: string } | { address: string },
  { ars, topic = TOPIC, quiet = null, bundle = 'at-once', language = 'de' }: WantedBy,
): Promise<string> {
  const id = randomUUID();
  const one = {
    ...{ id, digest: id.replaceAll('-', '').padEnd(64, '0'), person: null },
    manner: { language, quiet, bundle },
    choices: [{ ars, topic }],
    now: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  };
  if ('address' in target) {
    await putMail(db, { ...one, address: target.address });
    return (await activate(db, id, one.now)) ?? id;
  }
  const { endpoint, p256dh, auth } = target;
  return putPush(db, { ...one, target: { endpoint, p256dh, auth } });
}
