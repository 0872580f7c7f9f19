import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { deskPath } from '../../pages/people/personal-paths.ts';
import type { TaskFinder } from '../../today/task.ts';
import { OPERATION_TEXTS } from '../operation-texts.ts';
import { announcementsAt } from './at-desk.ts';

/** Messages of the operator, as something good to know today. */
export const findAnnouncements: TaskFinder = async ({ place, language }, kernel) => {
  const texts = textsIn(OPERATION_TEXTS, language);
  return (await announcementsAt(kernel, place, language)).map(({ id, title, text: words, from, until }) => ({
    id: `announcement:${id}`,
    urgency: 'note' as const,
    title: text(texts, language, 'announcement_task', { title }),
    text: words,
    link: deskPath(language, place.ars),
    since: from,
    due: until,
  }));
};
