import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import { deskPath } from '../../pages/people/personal-paths.ts';
import type { DeskTask, TaskFinder } from '../../today/task.ts';
import { TODAY_TEXTS } from '../../today/today-texts.ts';
import { invitationLine } from './invitation-state.ts';
import { invitationsOf } from './store.ts';

const MOST = 50;
const SOON_HOURS = 72;

/** Invitations whose mail did not arrive, and those that end soon and were not accepted. */
export const findInvitationTasks: TaskFinder = async ({ place, permissions, language }, kernel) => {
  if (!permissions.has('people:manage')) return [];
  const now = kernel.clock.now();
  const lines = (await invitationsOf(kernel.db, kernel.places.keys(place.ars))).map((one) =>
    invitationLine(one, now),
  );
  const texts = textsIn(TODAY_TEXTS, language);
  return lines
    .filter(({ state }) => state === 'open')
    .flatMap(({ id, email, expiresAt, createdAt, mail }): DeskTask[] => {
      const hours = Temporal.Instant.from(expiresAt).since(now).total('hours');
      const kind = mail === 'failed' ? 'unsent' : hours <= SOON_HOURS ? 'ending' : null;
      if (kind === null) return [];
      return [
        {
          id: `invitation-${kind}:${id}`,
          urgency: kind === 'unsent' ? 'now' : 'soon',
          title: text(texts, language, `invitation_${kind}`, { email }),
          text: text(texts, language, `invitation_${kind}_text`),
          link: deskPath(language, place.ars, 'people'),
          since: kind === 'unsent' ? createdAt : null,
          due: kind === 'ending' ? expiresAt : null,
        },
      ];
    })
    .slice(0, MOST);
};
