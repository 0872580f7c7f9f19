/** What its proposer, and the office, may do with an idea beside its state. Each in one transaction, with its line in the log. */
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { addEvidence, evidenceOf, removeEvidence } from './evidence-store.ts';
import type { Idea } from './idea.ts';
import {
  evidenceMost,
  ideaChanged,
  ideaGuard,
  ideaInterest,
  ideaNotAllowed,
  ideaUnknown,
  ideaUrl,
  ideaWithoutChallenge,
  MOST_EVIDENCE,
} from './idea-problems.ts';
import { type Db, lockIdea, readIdea } from './idea-store.ts';
import type { IdeaForm, NewEvidence } from './ideas-api.ts';
import { linkChallenges } from './link-store.ts';
import { ownEvidencePage } from './own-evidence.ts';
import { requireChallenges } from './propose-idea.ts';
import { deleteIdea, touchIdea, updateWords } from './write-idea-store.ts';

/** Of whom the idea has to be; throws what to tell everybody else. */
export type Owns = (trx: Db, idea: Idea) => Promise<void>;

export interface Edit {
  id: string;
  owns: Owns;
  actor: Pick<Actor, 'person' | 'request'>;
}

type House = Pick<Kernel, 'db' | 'clock'>;

/** As a whole, while nobody has screened it. Throws `idea-changed`, `idea-not-allowed` and as `proposeIdea`. */
export function editIdea(house: House, edit: Edit & { version: number }, form: IdeaForm): Promise<Idea> {
  return onIdea(house, edit, 'idea.changed', async (trx, idea) => {
    requireVersion(idea, edit.version);
    if (idea.state !== 'proposed') throw ideaNotAllowed(idea);
    const isCompany = idea.proposer === 'company';
    const [proposerName, interest] = [form.proposerName.trim(), form.interest.trim()];
    if (isCompany && (proposerName === '' || interest === '')) throw ideaInterest();
    const challenges = await requireChallenges(trx, form.challenges);
    if (challenges.length === 0) throw ideaWithoutChallenge();
    const { title, text, lang, field } = form;
    const own = isCompany ? { proposerName, interest } : { proposerName: '', interest: null };
    await updateWords(trx, idea.id, { title, text, lang, field, ...own }, house.clock.now());
    await linkChallenges(trx, idea.id, challenges);
  });
}

/** Which challenges it answers, as the office sees it; also of what the editors listed, and at any stage. */
export function relinkIdea(
  house: House,
  edit: Edit & { version: number },
  ids: readonly string[],
): Promise<Idea> {
  return onIdea(house, edit, 'idea.linked', async (trx, idea) => {
    requireVersion(idea, edit.version);
    const challenges = await requireChallenges(trx, ids);
    if (challenges.length === 0 && idea.provenance === 'submitted') throw ideaGuard('challenge');
    await linkChallenges(trx, idea.id, challenges);
    await touchIdea(trx, idea.id, house.clock.now());
  });
}

/** Throws `idea-url`, `idea-evidence-most`; `idea-not-allowed` for one that was stopped. */
export function giveEvidence(house: House, edit: Edit, evidence: NewEvidence): Promise<Idea> {
  return onIdea(house, edit, 'idea.evidence-added', async (trx, idea) => {
    if (evidence.url === '') throw ideaUrl();
    if (idea.state === 'stopped') throw ideaNotAllowed(idea);
    const known = (await evidenceOf(trx, idea.id)).filter(({ url }) => ownEvidencePage(url) === null);
    if (known.length >= MOST_EVIDENCE && !known.some(({ url }) => url === evidence.url)) throw evidenceMost();
    await addEvidence(trx, idea.id, evidence, house.clock.now());
    await touchIdea(trx, idea.id, house.clock.now());
  });
}

/** The last one of a success stays. */
export function takeEvidence(house: House, edit: Edit, evidence: string): Promise<Idea> {
  return onIdea(house, edit, 'idea.evidence-removed', async (trx, idea) => {
    const isSuccess = idea.state === 'scaled' || idea.state === 'transferred';
    if (isSuccess && (await evidenceOf(trx, idea.id)).length < 2) throw ideaGuard('evidence');
    if (!(await removeEvidence(trx, idea.id, evidence))) throw ideaUnknown();
    await touchIdea(trx, idea.id, house.clock.now());
  });
}

/** A proposal that nobody but its author and the office has seen: nothing of it stays. */
export async function takeIdeaBack(house: House, edit: Edit): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    const idea = await requireOwned(trx, edit);
    if (idea.state !== 'proposed' || !idea.hidden) throw ideaNotAllowed(idea);
    await deleteIdea(trx, idea.id);
    await log(trx, idea, 'idea.taken-back', edit, house);
  });
}

function onIdea(
  house: House,
  edit: Edit,
  action: AuditAction,
  work: (trx: Db, idea: Idea) => Promise<void>,
): Promise<Idea> {
  return house.db.transaction().execute(async (trx) => {
    const idea = await requireOwned(trx, edit);
    await work(trx, idea);
    await log(trx, idea, action, edit, house);
    const after = await readIdea(trx, idea.id);
    if (after === null) throw ideaUnknown();
    return after;
  });
}

async function requireOwned(trx: Db, { id, owns }: Edit): Promise<Idea> {
  const idea = await lockIdea(trx, id);
  if (idea === null) throw ideaUnknown();
  await owns(trx, idea);
  return idea;
}

function requireVersion(idea: Idea, version: number): void {
  if (idea.version !== version) throw ideaChanged(idea);
}

function log(
  trx: Db,
  { id, ars }: Idea,
  action: AuditAction,
  { actor: { person, request } }: Edit,
  { clock }: House,
): Promise<void> {
  return recordAudit(
    trx,
    {
      ...{ ars: ars ?? FEDERATION, person, action, subject: `idea ${id}` },
      ...(request !== undefined && { request }),
    },
    clock.now(),
  );
}
