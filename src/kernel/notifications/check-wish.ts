import { problem } from '../http/problem.ts';
import { isMailAddress } from '../mail/check-mail.ts';
import { GuardFault } from '../net/guard-fault.ts';
import { refuse } from '../net/guarded-request.ts';
import { requirePlace } from '../places/require-place.ts';
import type { Choice, PushTarget } from './notification.ts';
import type { NotificationHouse } from './notification-desk.ts';
import { areBrowserKeys } from './push/encrypt.ts';

/** The choices under the keys of today, each once; throws what to tell somebody whose place or topic is unknown. */
export function checkChoices(
  choices: readonly Choice[],
  { kernel, topics }: Pick<NotificationHouse, 'kernel' | 'topics'>,
): Choice[] {
  const checked = new Map<string, Choice>();
  for (const { ars, topic } of choices) {
    const place = requirePlace(kernel.places, ars);
    if (!topics.has(topic))
      throw problem({
        code: 'topic-unknown',
        status: 400,
        title: 'Unknown topic',
        values: { topic: topic.slice(0, 60), place: place.name },
      });
    checked.set(`${place.ars} ${topic}`, { ars: place.ars, topic });
  }
  return [...checked.values()];
}

/** Nobody subscribes to nothing. */
export function requireSome(choices: readonly Choice[]): void {
  if (choices.length === 0)
    throw problem({ code: 'nothing-chosen', status: 400, title: 'Nothing was chosen' });
}

/** Only addresses of push services outside, with keys that a browser can have. */
export function checkTarget(target: PushTarget, { trusted }: Pick<NotificationHouse, 'trusted'>): PushTarget {
  const address = URL.parse(target.endpoint);
  const isSafe = address !== null && (address.protocol === 'https:' || trusted.has(address.origin));
  if (!isSafe || !isAllowed(address, trusted))
    throw problem({ code: 'push-endpoint', status: 400, title: 'No address of a push service' });
  if (!areBrowserKeys(target))
    throw problem({ code: 'push-keys', status: 400, title: 'No keys of a browser' });
  return target;
}

export function checkAddress(address: string): string {
  const plain = address.trim().toLowerCase();
  if (!isMailAddress(plain)) throw problem({ code: 'mail-address', status: 400, title: 'No mail address' });
  return plain;
}

/** What leads inside is refused here as far as the address itself says so, and again at each connection. */
function isAllowed(address: URL, trusted: ReadonlySet<string>): boolean {
  try {
    refuse(address, trusted);
    return true;
  } catch (error) {
    if (error instanceof GuardFault) return false;
    throw error;
  }
}
