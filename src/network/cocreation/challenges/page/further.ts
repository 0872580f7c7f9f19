/** What other parts say of a challenge, below it on its page. */
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Block, Kernel } from '../../../../kernel/solution.ts';
import { wordsOf } from '../../ideas/idea.ts';
import { ideasOfChallenge } from '../../ideas/idea-store.ts';
import { thingPath } from '../../paths.ts';
import { sprintsOfChallenge } from '../../sprints/sprint-store.ts';
import { sayIn } from '../../texts.ts';
import { wishBlocks } from '../../wishes/wish-blocks.ts';
import type { ChallengeView } from '../challenges-api.ts';

export async function furtherBlocks(
  challenge: ChallengeView,
  request: NetworkRequest,
  kernel: Kernel,
): Promise<Block[]> {
  const parts = await Promise.all([
    ideaBlocks(challenge, request, kernel),
    sprintBlocks(challenge, request, kernel),
    wishBlocks(challenge, { ...request, ars: null }, kernel),
  ]);
  return parts.flat();
}

async function ideaBlocks(
  { id }: ChallengeView,
  { language }: NetworkRequest,
  { db }: Kernel,
): Promise<Block[]> {
  const say = sayIn(language);
  const ideas = await ideasOfChallenge(db, id);
  if (ideas.length === 0) return [];
  return [
    { type: 'heading', text: say('challenge_ideas') },
    {
      type: 'list',
      items: ideas.map((idea) => {
        const { title, lang } = wordsOf(idea, language);
        return {
          ...{ text: title, lang, page: thingPath('ideas', idea.id), note: say(`field_${idea.field}`) },
          // A company's proposal is marked wherever it stands.
          ...(idea.proposer === 'company' && { mark: say('challenge_company', { name: idea.proposerName }) }),
          ...(idea.source !== null && { example: true as const }),
        };
      }),
    },
  ];
}

async function sprintBlocks(
  { id }: ChallengeView,
  { language }: NetworkRequest,
  { db }: Kernel,
): Promise<Block[]> {
  const say = sayIn(language);
  const sprints = await sprintsOfChallenge(db, id);
  if (sprints.length === 0) return [];
  return [
    { type: 'heading', text: say('challenge_sprints') },
    {
      type: 'list',
      items: sprints.map(({ id: sprint, title, lang, quarter, source }) => ({
        ...{ text: title, lang, note: quarter, page: thingPath('sprints', sprint) },
        ...(source !== null && { example: true as const }),
      })),
    },
  ];
}
