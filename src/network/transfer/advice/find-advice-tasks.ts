import { civilDate } from '../../../kernel/clock.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { ADVISE, PLAN } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { allContacts } from './contact-store.ts';
import { isLate, OPEN_STATES, type Question } from './question.ts';
import { questionsIn, questionsJoined, questionsOfTown } from './question-store.ts';
import { ADVISING_PART, QUESTIONS_PART } from './room-parts.ts';

const MOST = 20;
/** So long an answer is news to those who joined. */
const NEWS_HOURS = 21 * 24;

/** At a town the answers to its questions; at the desk of an office the questions that wait for it. */
export const findAdviceTasks: TaskFinder = async (question, kernel) =>
  (await Promise.all([findAnswered(question, kernel), findWaiting(question, kernel)])).flat();

/** Until the town says that it is done with it; at towns that joined for three weeks. */
const findAnswered: TaskFinder = async ({ place, permissions, language }, { db, places, clock }) => {
  if (!permissions.has(PLAN.name)) return [];
  const say = sayIn(language);
  const keys = places.keys(place.ars);
  const [own, joined] = await Promise.all([questionsOfTown(db, keys), questionsJoined(db, keys)]);
  const since = clock.now().subtract({ hours: NEWS_HOURS });
  const fresh = joined.filter(
    ({ answeredAt }) => answeredAt !== null && Temporal.Instant.compare(answeredAt, since) > 0,
  );
  const answered = [...own, ...fresh].filter(({ state }) => state === 'answered');
  return [...new Map(answered.map((one) => [one.id, one])).values()].slice(0, MOST).map(
    ({ id, title, answeredAt }): DeskTask => ({
      ...{ id: `question-answered:${id}`, urgency: 'note' },
      ...{ title: say('question_task_answered', { title }), text: say('question_task_answered_text') },
      link: roomPath(language, place.ars, QUESTIONS_PART, id),
      ...{ since: answeredAt, due: null },
    }),
  );
};

/** What is with this desk: its offices' questions; at the office of the network what no office has. */
const findWaiting: TaskFinder = async ({ place, permissions, language }, { db, places, clock }) => {
  if (!permissions.has(ADVISE.name)) return [];
  const say = sayIn(language);
  const today = civilDate(clock.now());
  const contacts = new Map((await allContacts(db)).map((one) => [one.id, one]));
  const deskOf = ({ contact }: Question) => contacts.get(contact ?? '')?.desk ?? FEDERATION;
  const open = await questionsIn(db, OPEN_STATES);
  return open
    .filter((one) => one.source === null && places.keys(place.ars).has(deskOf(one)))
    .slice(0, MOST)
    .map((one): DeskTask => {
      const { id, title, askedAt, dueOn } = one;
      return {
        ...{ id: `question-waits:${id}`, urgency: isLate(one, today) ? 'now' : 'soon' },
        ...{ title: say('question_task_waits', { title }), text: say('question_task_waits_text') },
        link: roomPath(language, place.ars, ADVISING_PART, id),
        ...{ since: askedAt, due: dueOn },
      };
    });
};
