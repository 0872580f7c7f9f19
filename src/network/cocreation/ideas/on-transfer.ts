/**
 * What ideas become by what happens in the part `transfer`, which this one knows by its events alone. Each event may
 * come more than once, and late: an idea moves on only from the state before, a page is its evidence once, and what
 * happened earlier never replaces what happened later.
 */
import { z } from 'zod';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { EventHandler, HappenedEvent } from '../../../kernel/events/event.ts';
import { Problem } from '../../../kernel/http/problem.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { IdeaState } from '../flow.ts';
import { changeIdea } from './change-idea.ts';
import { putOwnEvidence } from './evidence-store.ts';
import { type EvidenceKind, type Idea, LONGEST } from './idea.ts';
import { type Db, lockIdea } from './idea-store.ts';
import { ownEvidenceUrl } from './own-evidence.ts';
import { touchIdea } from './write-idea-store.ts';

const happened = z.object({
  /** null: it is about no idea. */
  idea: z.uuid().nullable(),
  ars: z.string().regex(/^\d{12}$/),
  /** Below `/netzwerk`. */
  page: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/),
  title: z.string(),
});
type Happened = z.infer<typeof happened>;
const decided = happened.extend({ decision: z.enum(['scale', 'extend', 'stop']) });

/** Words of the history and of evidence are those of the offices, which write German. */
const DECIDED = { scale: 'geht in den Dauerbetrieb', extend: 'wird verlängert', stop: 'beendet' } as const;

export const transferHandlers: readonly EventHandler[] = [
  on('transfer.pilot-live', happened, async (trx, idea, event, kernel) => {
    const { title } = event.payload;
    await keepEvidence(trx, idea, { kind: 'example', words: `Pilot „${title}“`, event }, kernel);
    await advance(
      trx,
      idea,
      { from: 'prototype', to: 'pilot', words: `Pilot gestartet: ${title}`, event },
      kernel,
    );
  }),
  on('transfer.pilot-decided', decided, async (trx, idea, event, kernel) => {
    const { title, decision } = event.payload;
    const words = `Bericht zum Pilot „${title}“: ${DECIDED[decision]}`;
    await keepEvidence(trx, idea, { kind: 'report', words, event }, kernel);
    // One town that stops it speaks for itself: others may go on.
    if (decision !== 'scale') return;
    const reason = `Pilot geht in den Dauerbetrieb: ${title}`;
    await advance(trx, idea, { from: 'pilot', to: 'scaled', words: reason, event }, kernel);
  }),
  on('transfer.taken-over', happened, async (trx, idea, event, kernel) => {
    const words = `Übernommen: ${event.payload.title}`;
    await advance(trx, idea, { from: 'scaled', to: 'transferred', words, event }, kernel);
  }),
];

/** In one transaction, with the idea held; an idea that nobody screened, or that is gone, is nobody's pilot. */
function on<Payload extends Happened>(
  name: string,
  payload: z.ZodType<Payload>,
  act: (trx: Db, idea: Idea, event: HappenedEvent<Payload>, kernel: Kernel) => Promise<void>,
): EventHandler<Payload> {
  return {
    ...{ name, payload },
    async handle(event, kernel) {
      const { idea: id } = event.payload;
      if (id === null) return;
      await kernel.db.transaction().execute(async (trx) => {
        const idea = await lockIdea(trx, id);
        if (idea !== null && !idea.hidden) await act(trx, idea, event, kernel);
      });
    },
  };
}

async function keepEvidence(
  trx: Db,
  { id }: Idea,
  { kind, words, event }: { kind: EvidenceKind; words: string; event: HappenedEvent<Happened> },
  { places, clock }: Kernel,
): Promise<void> {
  const { ars, page } = event.payload;
  const title = `${words} (${townLine(ars, places).name})`;
  const isNew = await putOwnEvidence(trx, id, {
    ...{
      kind,
      title: shortened(title, LONGEST.evidence),
      url: ownEvidenceUrl(page),
      lang: 'de',
      at: event.at,
    },
  });
  if (!isNew) return;
  const now = clock.now();
  await touchIdea(trx, id, now);
  await recordAudit(trx, { ars, person: null, action: 'idea.evidence-added', subject: `idea ${id}` }, now);
}

async function advance(
  trx: Db,
  { id, state }: Idea,
  {
    from,
    to,
    words,
    event,
  }: { from: IdeaState; to: IdeaState; words: string; event: HappenedEvent<Happened> },
  { clock }: Kernel,
): Promise<void> {
  if (state !== from) return;
  const { ars } = event.payload;
  try {
    await changeIdea(trx, { ...{ id, to, reason: words, ars }, now: clock.now() });
  } catch (error) {
    // It answers no challenge any more: the office has to link it first, and takes the step itself.
    if (!(error instanceof Problem) || !error.code.startsWith('idea-guard-')) throw error;
  }
}

function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}
