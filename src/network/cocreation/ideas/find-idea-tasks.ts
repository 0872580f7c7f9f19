import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { DeskTask, TaskFinder } from '../../../kernel/today/task.ts';
import { PATH } from '../paths.ts';
import { CARE, PROPOSE } from '../permissions.ts';
import { sayIn } from '../texts.ts';
import { wordsOf } from './idea.ts';
import { ideasOfTown, officeIdeas } from './idea-store.ts';
import { IDEAS_ROOM, SCREENING_ROOM } from './rooms.ts';

const MOST = 20;
/** Who proposes something should hear within two weeks. */
const PATIENCE_HOURS = 14 * 24;
/** How long a town is told what the office decided about its idea. */
const NEWS_HOURS = 14 * 24;

/** For the office: ideas that wait to be screened, longest first. For a town: what became of its own lately. */
export const findIdeaTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  const say = sayIn(language);
  const now = kernel.clock.now();
  const isBefore = (at: string, hours: number) =>
    Temporal.Instant.compare(Temporal.Instant.from(at), now.subtract({ hours })) < 0;
  if (place.ars === FEDERATION) {
    if (!permissions.has(CARE.name)) return [];
    const { ideas } = await officeIdeas(kernel.db, { list: 'open', begin: 0, limit: MOST });
    return ideas
      .filter(({ source }) => source === null)
      .map(
        (idea): DeskTask => ({
          id: `cocreation-screen:${idea.id}`,
          urgency: isBefore(idea.createdAt, PATIENCE_HOURS) ? 'now' : 'soon',
          title: say('idea_task_screen', { title: wordsOf(idea, language).title }),
          text: say(`idea_proposer_${idea.proposer}`),
          link: roomPath(language, place.ars, `${PATH}/${SCREENING_ROOM.path}`, idea.id),
          ...{ since: idea.createdAt, due: null },
        }),
      );
  }
  if (!permissions.has(PROPOSE.name)) return [];
  const own = await ideasOfTown(kernel.db, kernel.places.keys(place.ars));
  return own
    .filter(({ state, changedAt }) => state !== 'proposed' && !isBefore(changedAt, NEWS_HOURS))
    .slice(0, MOST)
    .map(
      (idea): DeskTask => ({
        id: `cocreation-idea:${idea.id}:${idea.state}`,
        urgency: 'note',
        title: say('idea_task_news', { title: wordsOf(idea, language).title }),
        text: say('idea_task_news_text', { state: say(`idea_state_${idea.state}`) }),
        link: roomPath(language, place.ars, `${PATH}/${IDEAS_ROOM.path}`, idea.id),
        ...{ since: idea.changedAt, due: null },
      }),
    );
};
