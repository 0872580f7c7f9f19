import type { Language } from '../../i18n/language.ts';
import { GuardFault } from '../../net/guard-fault.ts';
import { guardedPost, type ResolveName } from '../../net/guarded-request.ts';
import type { Agents } from '../../net/kept-connections.ts';
import { shortTag, type Told } from '../compose.ts';
import type { PushTarget } from '../notification.ts';
import { sayTold } from '../texts.ts';
import { encrypt, LONGEST_PLAIN } from './encrypt.ts';
import { answerOf, type PushAnswer } from './push-answer.ts';
import type { PushMessage } from './push-message.ts';
import type { Vapid } from './vapid.ts';

export interface PushHouse {
  vapid: Vapid;
  agents: Agents;
  /** Origins inside the own network that push services may have. */
  trusted: ReadonlySet<string>;
  /** Milliseconds that a service has for its answer. */
  patience: number;
  resolve?: ResolveName;
}

/** Seconds that a service keeps what it cannot deliver at once. */
const DAY = 86_400;
const SHORT = 120;

/** One message to one browser. What is too long for its service is sent once more, shorter. Never throws for what others do. */
export async function sendPush(
  target: PushTarget,
  message: { told: Told; language: Language; stop: string },
  house: PushHouse,
  now: Temporal.Instant,
): Promise<PushAnswer> {
  const { told } = message;
  const address = URL.parse(target.endpoint);
  if (address === null) return { kind: 'gone' };
  const left = told.until === null ? DAY : Temporal.Instant.from(told.until).since(now).total('seconds');
  const headers = {
    authorization: house.vapid.authorization(address.origin, now),
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    ttl: String(Math.max(0, Math.min(Math.floor(left), DAY))),
    urgency: told.urgency,
    topic: shortTag(told.tag),
  };
  const post = async (text: string): Promise<PushAnswer> => {
    const body = encrypt(payloadOf({ ...message, told: { ...told, text } }), target);
    const answer = await guardedPost(address, {
      ...{ headers, body, trusted: house.trusted, agents: house.agents },
      signal: AbortSignal.timeout(house.patience),
      ...(house.resolve && { resolve: house.resolve }),
    });
    // What the service says beside its status is of no use; unread, it would hold the connection.
    answer.resume();
    return answerOf(answer.statusCode ?? 0, answer.headers, now);
  };
  try {
    const first = await post(told.text);
    return first.kind === 'too-long' ? shorter(await post([...told.text].slice(0, SHORT).join(''))) : first;
  } catch (error) {
    return faultOf(error);
  }
}

function shorter(answer: PushAnswer): PushAnswer {
  return answer.kind === 'too-long' ? { kind: 'refused', fault: 'http-413' } : answer;
}

/** What the worker of the browser reads (`web/worker/push.ts`); shortened until it fits. */
function payloadOf({ told, language, stop }: { told: Told; language: Language; stop: string }): Buffer {
  const say = sayTold(language);
  for (let length = told.text.length; ; length = Math.floor(length / 2)) {
    const message: PushMessage = {
      ...{ title: told.title, text: told.text.slice(0, length), lang: told.lang, path: told.path },
      ...{ tag: shortTag(told.tag), urgent: told.urgency === 'high', stop },
      words: {
        stop: say('stop'),
        stopped: [say('stopped_title'), say('stopped_text')],
        failed: [say('not_stopped_title'), say('not_stopped_text')],
      },
    };
    const bytes = Buffer.from(JSON.stringify(message));
    if (bytes.length <= LONGEST_PLAIN || length === 0) return bytes;
  }
}

function faultOf(error: unknown): PushAnswer {
  if (error instanceof GuardFault) return { kind: 'refused', fault: `guard-${error.reason}` };
  if (error instanceof RangeError) return { kind: 'refused', fault: 'keys' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const isLate = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  return { kind: 'later', seconds: null, fault: isLate ? 'no-answer' : code.slice(0, 40), isBusy: false };
}
