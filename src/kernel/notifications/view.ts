import type { Language } from '../i18n/language.ts';
import { choiceLines } from './choice-lines.ts';
import type { NotificationHouse } from './notification-desk.ts';
import type { SubscriptionView } from './notifications-api.ts';
import type { Subscription } from './subscription-store.ts';

/** A subscription as it is shown: of an address only as much as its owner needs to recognise it. */
export function viewOf(
  { id, channel, state, address, language, quiet, bundle, choices }: Subscription,
  shown: Language,
  { kernel, topics }: Pick<NotificationHouse, 'kernel' | 'topics'>,
): SubscriptionView {
  const { places } = kernel;
  return {
    ...{ id, channel, state, language, quiet, bundle },
    addressHint: address === null ? null : address.replace(/^(.).*(?=@)/u, '$1…'),
    choices: choiceLines(choices, shown, { places, topics }),
  };
}
