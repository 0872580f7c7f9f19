/** A mail server on this machine with an inbox, that can be made to fail, and to mend. For tests and journeys. */
import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  /** Of the envelope. */
  from: string;
  to: string;
  subject: string;
  /** As it was written, with "\n". */
  text: string;
  /** By name in lower case, as they came. */
  headers: ReadonlyMap<string, string>;
  /** Whether the connection was encrypted. */
  isSecure: boolean;
  /** Who signed in; null: nobody. */
  account: string | null;
  raw: string;
}

/**
 * How it answers: `good` · `silent` takes the connection and never greets · `stalls` takes the message and never
 * answers · `unknown-recipient` (550) · `no-relay` (550 5.7.1) · `busy` (451) · `refuses` the message (554) · `hangs-up`
 * after the message, before its answer.
 */
export type MailServerMood =
  | 'good'
  | 'silent'
  | 'stalls'
  | 'unknown-recipient'
  | 'no-relay'
  | 'busy'
  | 'refuses'
  | 'hangs-up';

export interface MailServer {
  /** For SMTP_URL: "smtp://127.0.0.1:40125". */
  readonly url: string;
  /** All that was taken, in the order of its coming. */
  readonly inbox: readonly ReceivedMail[];
  /** The next mail to this address that nobody has asked for yet; waits until it comes. */
  next(to: string): Promise<ReceivedMail>;
  /** From now on. */
  behave(mood: MailServerMood): void;
  /** Attempts to hand over a mail so far, taken or not. */
  readonly attempts: number;
  /** Nobody listens any more; connections are ended. `start` brings it back on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** Offers STARTTLS with a certificate that nobody trusts. */
  startTls?: boolean;
  /** Takes mails only from this account. */
  account?: { user: string; password: string };
}

export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const inbox: ReceivedMail[] = [];
  const asked = new Set<ReceivedMail>();
  const waiting: { to: string; resolve: (mail: ReceivedMail) => void }[] = [];
  let mood: MailServerMood = 'good';
  let attempts = 0;
  let server: SMTPServer | null = null;
  let port = 0;

  function take(mail: ReceivedMail): void {
    inbox.push(mail);
    const index = waiting.findIndex(({ to }) => to === mail.to);
    if (index === -1) return;
    asked.add(mail);
    waiting.splice(index, 1)[0]?.resolve(mail);
  }

  const settings: SMTPServerOptions = {
    authOptional: options.account === undefined,
    disabledCommands: options.startTls ? [] : ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1,
    onAuth({ username, password }, _session, callback) {
      const { account } = options;
      if (account !== undefined && username === account.user && password === account.password)
        return callback(null, { user: username });
      callback(new Error('Invalid username or password'));
    },
    onConnect(_session, callback) {
      attempts += 1;
      if (mood !== 'silent') callback();
    },
    onRcptTo({ address }, _session, callback) {
      if (mood === 'unknown-recipient')
        return callback(refusal(550, `5.1.1 <${address}>: no such user here`));
      if (mood === 'no-relay') return callback(refusal(550, `5.7.1 <${address}>: relaying denied`));
      if (mood === 'busy') return callback(refusal(451, `4.3.0 <${address}>: try again later`));
      callback();
    },
    onData(stream, session, callback) {
      void read(stream).then(async (raw) => {
        if (mood === 'stalls') return;
        if (mood === 'refuses') return callback(refusal(554, '5.6.0 message refused'));
        if (mood === 'hangs-up') {
          for (const connection of server?.connections ?? []) connection.close();
          return;
        }
        take(await receive(raw, session));
        callback();
      }, callback);
    },
  };

  async function start(): Promise<void> {
    const fresh = new SMTPServer(settings);
    // What a client does wrong is for the test to see in its own results.
    fresh.on('error', () => undefined);
    const listening = fresh.listen(port, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    if (address === null || typeof address === 'string') throw new Error('The mail server got no port');
    port = address.port;
    server = fresh;
  }

  async function stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (server === null) return;
    const ending = server;
    server = null;
    ending.close(() => resolve());
    await promise;
  }

  await start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    inbox,
    get attempts() {
      return attempts;
    },
    next(to) {
      const there = inbox.find((mail) => mail.to === to && !asked.has(mail));
      if (there === undefined) return new Promise((resolve) => void waiting.push({ to, resolve }));
      asked.add(there);
      return Promise.resolve(there);
    },
    behave(next) {
      mood = next;
    },
    start,
    stop,
    close: stop,
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function read(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

type Session = Parameters<NonNullable<SMTPServerOptions['onData']>>[1];

async function receive(raw: Buffer, session: Session): Promise<ReceivedMail> {
  const { envelope } = session;
  const parsed = await simpleParser(raw);
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address).join(','),
    subject: parsed.subject ?? '',
    text: (parsed.text ?? '').replaceAll('\r\n', '\n'),
    headers: new Map(
      parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
    ),
    isSecure: session.secure,
    account: typeof session.user === 'string' ? session.user : null,
    raw: raw.toString('utf8'),
  };
}
