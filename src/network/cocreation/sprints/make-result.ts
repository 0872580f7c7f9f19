/** What was decided becomes an idea, or moves one: in one step, and the link stays. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import { changeIdea } from '../ideas/change-idea.ts';
import { readIdea } from '../ideas/idea-store.ts';
import { proposeIdea } from '../ideas/propose-idea.ts';
import { decisionsOf, linkIdea } from './parts-store.ts';
import { changeIn, type House, noteSprint, statesBetween } from './plan-sprint.ts';
import { resultStep } from './result-step.ts';
import { requireTown } from './sprint-acts.ts';
import { unfit, unknownSprint } from './sprint-problems.ts';
import { challengesOfSprint } from './sprint-store.ts';

export type Result = { kind: 'new'; title: string; text: string; ars: Ars } | { kind: 'known'; idea: string };

/**
 * A new idea is proposed by one of the towns, for the challenges of the sprint; a known one goes to `concept` or
 * `prototype` where that is its next step, else it is only linked. A decision has one idea. Throws
 * `sprint-unfit-result` where it has one already, or where it was decided to stop.
 */
export async function makeResult(
  house: House,
  actor: Actor,
  { sprint: id, decision, result }: { sprint: string; decision: string; result: Result },
): Promise<void> {
  const now = house.clock.now();
  await changeIn(house, id, statesBetween('day5', 'follow-up'), async (trx, sprint) => {
    const found = (await decisionsOf(trx, id)).find((one) => one.id === decision);
    if (found === undefined) throw unknownSprint();
    if (found.idea !== null || found.verdict === 'stop') throw unfit('result');
    if (result.kind === 'new') {
      const ars = await requireTown(trx, house, id, result.ars);
      const idea = await proposeIdea(trx, {
        ...{
          title: result.title,
          text: result.text,
          lang: 'de',
          field: sprint.field,
          interest: null,
          now,
          actor,
        },
        challenges: (await challengesOfSprint(trx, id)).map((one) => one.id),
        ...{ proposer: 'town', proposerName: '', ars },
        ...{ provenance: 'submitted', provenanceNote: `Design-Sprint ${sprint.quarter}: ${sprint.title}` },
        provenanceOn: civilDate(now).toString(),
      });
      await linkIdea(trx, decision, idea);
    } else {
      const known = await readIdea(trx, result.idea);
      if (known === null || known.source !== null || known.state === 'stopped' || known.hidden)
        throw unfit('result');
      const to = resultStep(known.state);
      const reason = `${found.subject}: ${found.reason}`.slice(0, 1000);
      if (to !== null) await changeIdea(trx, { id: known.id, to, reason, ars: FEDERATION, now, actor });
      await linkIdea(trx, decision, known.id);
    }
    await noteSprint(trx, actor, { ars: FEDERATION, action: 'sprint.result-made', id }, now);
  });
}
