import { jobId } from '../../jobs/job-id.ts';
import type { Mail } from '../../mail/mail.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { choiceLines } from '../choice-lines.ts';
import { notifyPath } from '../paths.ts';
import type { Subscription } from '../subscription-store.ts';
import { sayTold } from '../texts.ts';
import type { Tokens } from '../tokens.ts';
import type { Topics } from '../topics.ts';

/** Lines of the mail; more are in the overview. */
const MOST = 40;

/** Asks an address whether it wants what was chosen for it. All words are ours. */
export function confirmMail(
  { id, address, language, choices }: Subscription & { address: string },
  house: { publicUrl: string; tokens: Tokens; topics: Topics; places: Pick<PlaceDirectory, 'resolve'> },
): Mail {
  const say = sayTold(language);
  const lines = choiceLines(choices, language, house).slice(0, MOST);
  return {
    to: address,
    subject: say('confirm_subject'),
    text: say('confirm_text', {
      choices: lines.map(({ place, title }) => `- ${place}: ${title}`).join('\n'),
      confirm: house.publicUrl + notifyPath(language, 'confirm', house.tokens.make('confirm', id)),
    }),
    language,
    id: jobId('notifications.confirm', id),
  };
}
