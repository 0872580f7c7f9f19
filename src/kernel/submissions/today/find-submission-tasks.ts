import { deskPath } from '../../pages/people/personal-paths.ts';
import type { DeskTask, TaskFinder } from '../../today/task.ts';
import { submissionNeeds } from '../store.ts';
import { saySubmission } from '../submission-texts.ts';

const MOST = 20;
/** After so many days without anybody, it is no longer something for soon. */
const PATIENCE_DAYS = 3;

/** What clubs sent in and nobody has looked at: each that waits, each that went by itself, and that some are held. */
export const findSubmissionTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has('entries:write')) return [];
  const say = saySubmission(language);
  const late = kernel.clock.now().subtract({ hours: 24 * PATIENCE_DAYS });
  const { waiting, unseen, held } = await submissionNeeds(kernel.db, kernel.places.keys(place.ars), MOST);
  const link = (id?: string) => deskPath(language, place.ars, 'submissions', id);
  const waits = waiting.map(
    ({ id, title, sender, confirmedAt }): DeskTask => ({
      id: `submission:${id}`,
      urgency: Temporal.Instant.compare(confirmedAt, late) < 0 ? 'now' : 'soon',
      ...{ title: say('task_waiting', { title }), text: say('task_waiting_text', { sender }) },
      ...{ link: link(id), since: confirmedAt, due: null },
    }),
  );
  const went = unseen.map(({ id, title, sender, state, changedAt }): DeskTask => {
    const kind = state === 'withdrawn' ? 'withdrawn' : 'published';
    return {
      ...{ id: `submission-${kind}:${id}`, urgency: 'note' },
      ...{ title: say(`task_${kind}`, { title }), text: say(`task_${kind}_text`, { sender }) },
      ...{ link: link(id), since: changedAt, due: null },
    };
  });
  const looks: DeskTask[] =
    held === 0
      ? []
      : [
          {
            ...{ id: 'submissions-held', urgency: 'note', title: say('task_held', { count: held }) },
            ...{ text: say('task_held_text'), link: link(), since: null, due: null },
          },
        ];
  return [...waits, ...went, ...looks];
};
