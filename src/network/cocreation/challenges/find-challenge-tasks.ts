import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { CARE, PROPOSE, SPEAK } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import type { Challenge } from './challenge-store.ts';
import { completeDrafts, turnedSince, waitingChallenges } from './intake-store.ts';
import { CHALLENGES_ROOM, INTAKE_ROOM } from './rooms.ts';

const MOST = 20;
/** A town should hear from the office within two weeks. */
const PATIENCE_HOURS = 14 * 24;
/** So long a decision of the office is news. */
const NEWS_HOURS = 21 * 24;

/** At the office what waits to be looked at; at a town what can be handed in, and what became of its challenges. */
export const findChallengeTasks: TaskFinder = async (
  { place, permissions, language },
  { db, places, clock },
) => {
  const say = sayIn(language);
  const now = clock.now();
  const task = (
    { id, changedAt }: Challenge,
    kind: string,
    words: Pick<DeskTask, 'urgency' | 'title' | 'text'>,
    room: string,
  ): DeskTask => ({
    ...{ id: `challenge-${kind}:${id}`, ...words, since: changedAt, due: null },
    link: roomPath(language, place.ars, `${PATH}/${room}`, id),
  });
  if (place.ars === FEDERATION) {
    if (!permissions.has(CARE.name)) return [];
    const late = now.subtract({ hours: PATIENCE_HOURS });
    return (await waitingChallenges(db, MOST)).map((one) =>
      task(
        one,
        'waits',
        {
          urgency: Temporal.Instant.compare(one.changedAt, late) < 0 ? 'now' : 'soon',
          title: say('challenge_task_waits', { title: one.title }),
          text: say('challenge_task_waits_text', { field: say(`field_${one.field}`) }),
        },
        INTAKE_ROOM.path,
      ),
    );
  }
  if (!permissions.has(PROPOSE.name)) return [];
  const keys = places.keys(place.ars);
  const [drafts, turned] = await Promise.all([
    permissions.has(SPEAK.name) ? completeDrafts(db, keys, MOST) : [],
    turnedSince(db, keys, now.subtract({ hours: NEWS_HOURS }), MOST),
  ]);
  return [
    ...drafts.map((one) =>
      task(
        one,
        'draft',
        {
          urgency: 'note',
          title: say('challenge_task_draft', { title: one.title }),
          text: say('challenge_task_draft_text'),
        },
        CHALLENGES_ROOM.path,
      ),
    ),
    ...turned.map((one) =>
      task(
        one,
        'turned',
        {
          urgency: 'note',
          title: say(one.state === 'merged' ? 'challenge_task_merged' : 'challenge_task_parked', {
            title: one.title,
          }),
          text: say('challenge_task_turned_text'),
        },
        CHALLENGES_ROOM.path,
      ),
    ),
  ];
};
