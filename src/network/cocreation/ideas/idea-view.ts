import type { Language } from '../../../kernel/i18n/language.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { IDEA_FLOW, IDEA_STATES, type IdeaState } from '../flow.ts';
import { stepsOf } from '../step-store.ts';
import { sayIn } from '../texts.ts';
import { evidenceOf } from './evidence-store.ts';
import { type Idea, wordsOf } from './idea.ts';
import type { ChallengeChoice, IdeaAct, IdeaLine, IdeaStep, IdeaView } from './ideas-api.ts';
import { challengesOf, type LinkedChallenge } from './link-store.ts';
import { solutionName } from './solution-name.ts';

type House = Pick<Kernel, 'db' | 'places'>;

/** An idea in a list. */
export function lineOf(idea: Idea, language: Language, { places }: Pick<House, 'places'>): IdeaLine {
  const { id, state, field, proposer, provenance, hidden, createdAt, changedAt, version } = idea;
  const { title, lang } = wordsOf(idea, language);
  return {
    ...{ id, title, lang, state, field, proposer, by: byOf(idea, { places }), provenance },
    ...{ example: idea.source !== null, hidden, createdAt, changedAt, version },
  };
}

/** Name of the town or the company that proposed it; '' for others: a citizen is named to nobody. */
export function byOf(
  { proposer, proposerName, ars }: Pick<Idea, 'proposer' | 'proposerName' | 'ars'>,
  { places }: Pick<House, 'places'>,
): string {
  if (proposer === 'town' && ars !== null) return townLine(ars, places).name;
  return proposer === 'company' ? proposerName : '';
}

/** What the office may do: not rate, that is done by a round alone. */
export function officeNext(state: IdeaState): IdeaState[] {
  return IDEA_FLOW[state].filter((to) => to !== 'rated');
}

/** One with all that hangs on it; `may` and `next` say what the asker may do. */
export async function viewOf(
  idea: Idea,
  { language, may, next = [] }: { language: Language; may: IdeaAct[]; next?: IdeaState[] },
  { db, places }: House,
): Promise<IdeaView> {
  const [challenges, evidence, history] = await Promise.all([
    challengesOf(db, [idea.id]),
    evidenceOf(db, idea.id),
    historyOf(idea, language, { db, places }),
  ]);
  const { text, note } = wordsOf(idea, language);
  const { proposerName, interest, stopCode } = idea;
  return {
    ...lineOf(idea, language, { places }),
    ...{ text, provenanceNote: note, proposerName, interest, stopCode },
    solution: solutionName(idea.solution, sayIn(language)),
    challenges: (challenges.get(idea.id) ?? []).map(choiceOf),
    ...{ evidence, history, may, next },
  };
}

export function choiceOf({ id, title, lang, state, source }: LinkedChallenge): ChallengeChoice {
  return { id, title, lang, state, example: source !== null };
}

/** The public history, the first step first. A citizen and the editors are named by what they are. */
export async function historyOf(idea: Idea, language: Language, { db, places }: House): Promise<IdeaStep[]> {
  const steps = await stepsOf(db, 'idea', idea.id);
  return steps.flatMap(({ from, to, reason, ars, at }) => {
    const state = stateOf(to);
    if (state === null) return [];
    const isBegin = from === null && ars === FEDERATION;
    const by = isBegin ? beganBy(idea, language, { places }) : unitOf(ars, { places });
    return [{ from: stateOf(from), to: state, reason, by, at }];
  });
}

function beganBy(idea: Idea, language: Language, house: Pick<House, 'places'>): string {
  const by = byOf(idea, house);
  return by === '' ? sayIn(language)(`idea_proposer_${idea.proposer}`) : by;
}

function unitOf(ars: Ars, { places }: Pick<House, 'places'>): string | null {
  return ars === FEDERATION ? null : townLine(ars, places).name;
}

function stateOf(state: string | null): IdeaState | null {
  return IDEA_STATES.find((one) => one === state) ?? null;
}
