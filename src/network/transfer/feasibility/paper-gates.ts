/** Each gate on paper: question, answer, what shows it, what the platform knew. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { PaperBlock, Words } from '../../../kernel/papers/paper.ts';
import { wordsIn } from '../../../kernel/papers/words.ts';
import type { Say } from '../texts.ts';
import type { GateEntries } from './answers.ts';
import type { EconomyResult } from './economy.ts';
import type { FactLine } from './feasibility-api.ts';
import type { Gate, GivenAnswer, RuleSet } from './rule-set.ts';

export interface GatesOnPaper {
  rules: RuleSet;
  entries: GateEntries;
  economy: EconomyResult | null;
  facts: readonly FactLine[];
  say: Say;
  language: Language;
  /** Of what people wrote. */
  lang: string;
}

export function gateBlocks(all: GatesOnPaper): PaperBlock[] {
  const { rules, say } = all;
  return rules.gates.flatMap((gate, index) => {
    const isFirst = rules.gates[index - 1]?.group !== gate.group;
    const name = gate.group === null ? say('group_none') : say(`group_${gate.group}`);
    return [...(isFirst ? [{ kind: 'heading', level: 3, words: name } as const] : []), ...oneGate(gate, all)];
  });
}

function oneGate(gate: Gate, { entries, economy, facts, say, language, lang }: GatesOnPaper): PaperBlock[] {
  const entry = entries[gate.id];
  const answer = gate.id === 'E1' ? (economy?.answer ?? null) : (entry?.answer ?? null);
  const known = facts.filter((fact) => fact.gate === gate.id);
  const rows: (readonly [Words, Words])[] = [
    [say('paper_answer'), answerWords(gate, answer, say)],
    ...(entry === undefined || entry.note === ''
      ? []
      : [[say('paper_note'), wordsIn(entry.note, lang, language)] as const]),
    ...(entry === undefined || entry.link === '' ? [] : [[say('paper_link'), entry.link] as const]),
    ...known.map(({ text, source, at }) => {
      const whence = say('feasibility_known_source', { source });
      const date = say('feasibility_known_at', { date: formatDate(at, language) });
      return [say('paper_known'), `${text} (${whence}; ${date})`] as const;
    }),
  ];
  return [
    {
      kind: 'text',
      words: `${gate.id} ${say(`gate_${gate.id}`)}: ${say(`gate_${gate.id}_question`)}`,
    },
    { kind: 'facts', rows },
    ...(gate.isUnverified
      ? [{ kind: 'text', tone: 'note', words: say('feasibility_unverified') } as const]
      : []),
  ];
}

function answerWords({ id }: Gate, answer: GivenAnswer | null, say: Say): string {
  if (answer === null) return say('paper_answer_none');
  return answer === 'na' ? say('feasibility_na') : `${answer}: ${say(`gate_${id}_${answer}`)}`;
}
