/** The calculation on paper: what was assumed, what it says, and if things go otherwise. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatFigure } from '../../../kernel/pages/format.ts';
import type { PaperBlock } from '../../../kernel/papers/paper.ts';
import type { Say } from '../texts.ts';
import type { Economy, EconomyResult } from './economy.ts';
import { AMOUNTS, caseRows, isApart, verdictRows } from './economy-rows.ts';
import { formatEuros } from './money.ts';
import { CRITERIA_LISTS, type RuleSet } from './rule-set.ts';

export interface EconomyOnPaper {
  rules: RuleSet;
  economy: Economy | null;
  result: EconomyResult | null;
  say: Say;
  language: Language;
}

export function economyBlocks({ rules, economy, result, say, language }: EconomyOnPaper): PaperBlock[] {
  const title = { kind: 'heading', level: 2, words: say('paper_economy') } as const;
  if (economy === null || result === null) return [title, { kind: 'text', words: say('eco_none') }];
  const figure = (value: number) => formatFigure(value, language);
  return [
    title,
    {
      kind: 'table',
      columns: [{ title: say('eco_case') }, { title: say('eco_npv'), align: 'end' }],
      rows: caseRows(result, say, language),
    },
    { kind: 'facts', rows: verdictRows(result, say, language) },
    ...(isApart(result) ? [{ kind: 'text', words: say('eco_rule_apart') } as const] : []),
    { kind: 'heading', level: 3, words: say('paper_economy_inputs') },
    {
      kind: 'facts',
      rows: [
        [say('eco_years'), figure(economy.years)],
        [say('eco_rate'), figure(economy.ratePercent)],
        [say('eco_towns'), figure(economy.towns)],
        ...AMOUNTS.map((name) => [say(`eco_${name}`), formatEuros(economy[name], language)] as const),
      ],
    },
    ...CRITERIA_LISTS.map(
      (list): PaperBlock => ({
        kind: 'table',
        caption: say(`eco_marks_${list}`),
        columns: [
          { title: say(`eco_points_${list}`) },
          { title: say('rules_weight'), align: 'end' },
          { title: say('feasibility_points_column'), align: 'end' },
        ],
        rows: rules.criteria[list].map(({ id, weight }) => [
          sayCriterion(id, say),
          figure(weight),
          figure(economy.marks[id] ?? 0),
        ]),
      }),
    ),
    { kind: 'text', tone: 'note', words: say('eco_marks_own') },
  ];
}

const NAMED = ['d1', 'd2', 'd3', 'q1', 'q2', 'q3', 'q4', 'e1', 'e2', 'e3'] as const;

export function sayCriterion(id: string, say: Say): string {
  const known = NAMED.find((one) => one === id);
  return known === undefined ? id : say(`criterion_${known}`);
}
