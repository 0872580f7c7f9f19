/** A check on paper, for the council: what it is about, the result, each answer with what shows it, what is to be done. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { Paper, PaperBlock } from '../../../kernel/papers/paper.ts';
import { wordsIn } from '../../../kernel/papers/words.ts';
import type { ProjectView } from '../projects/projects-api.ts';
import { type Say, sayIn } from '../texts.ts';
import { answersOf } from './answers-of.ts';
import { type Check, wasRefused } from './check.ts';
import { factLines } from './check-view.ts';
import { findWork } from './find-work.ts';
import { judge } from './judge.ts';
import { formatPoints } from './money.ts';
import { economyBlocks } from './paper-economy.ts';
import { gateBlocks } from './paper-gates.ts';
import { gateName, resultFigure } from './result-words.ts';
import { GROUPS, type RuleSet } from './rule-set.ts';
import { rulesOf } from './rules.ts';
import { workWords } from './work-words.ts';

/** What somebody has typed and not saved. */
export type Draft = Pick<Check, 'rules' | 'answers' | 'known' | 'economy' | 'unit'>;

export interface PaperCase {
  project: ProjectView;
  /** Name. */
  town: string;
  check: Draft & Partial<Pick<Check, 'number' | 'at'>>;
  /** Instant at which it is printed. */
  now: string;
  language: Language;
}

export function feasibilityPaper({ project, town, check, now, language }: PaperCase): Paper {
  const say = sayIn(language);
  const rules = rulesOf(check.rules);
  if (rules === null) throw new Error(`The rules ${check.rules} are gone`);
  const answers = answersOf(check.answers);
  const given = { answers, economy: check.economy, isRefused: wasRefused(check) };
  const judgement = judge(rules, given);
  const work = findWork(rules, answers, judgement);
  const { number, at } = check;
  const isSaved = number !== undefined && at !== undefined;
  const day = (instant: string) => formatDate(instant, language);
  return {
    language,
    title: say('paper_title', { title: project.title }),
    subject: say('paper_subject'),
    lead: [
      isSaved
        ? say('paper_lead', { town, number: String(number), date: day(at), unit: check.unit })
        : say('paper_lead_draft', { town }),
      say('paper_rules', { version: rules.version, date: day(rules.validFrom) }),
    ],
    marks: isSaved ? [] : [say('paper_draft')],
    blocks: [
      ...aboutBlocks(project, check, say, language),
      ...resultBlocks(rules, judgement, say, language),
      ...workBlocks(),
      { kind: 'heading', level: 2, words: say('paper_gates') },
      ...gateBlocks({
        ...{ rules, say, entries: check.answers, economy: judgement.economy },
        facts: factLines(check.known, language),
        ...{ language, lang: project.lang },
      }),
      ...economyBlocks({ rules, economy: check.economy, result: judgement.economy, say, language }),
      { kind: 'heading', level: 2, words: say('paper_rules_title') },
      {
        ...{ kind: 'text', tone: 'note' },
        words: [
          say('paper_rules_text', { green: rules.green, amber: rules.amber }),
          say('rules_origin_text'),
          say('rules_origin_unverified'),
        ].join('\n\n'),
      },
    ],
    printed: say('paper_printed', { town, date: day(now) }),
  };

  function workBlocks(): PaperBlock[] {
    return [
      { kind: 'heading', level: 2, words: say('paper_work') },
      {
        kind: 'table',
        columns: [
          { title: say('paper_what'), share: 0.56 },
          { title: say('paper_who'), share: 0.22 },
          { title: say('paper_due'), share: 0.22 },
        ],
        rows: work.map((one) => {
          const { unit = '', due = null } = check.answers[one.gate] ?? {};
          return [
            workWords(one, judgement.fails, say),
            unit === '' ? say('work_nobody') : unit,
            due === null ? '–' : day(due),
          ];
        }),
        empty: say('work_none'),
      },
    ];
  }
}

function aboutBlocks(
  { title, about, lang, kind, solution, unit }: ProjectView,
  check: Draft,
  say: Say,
  language: Language,
): PaperBlock[] {
  return [
    { kind: 'heading', level: 2, words: say('paper_question') },
    { kind: 'text', words: wordsIn(about === '' ? title : about, lang, language) },
    {
      kind: 'facts',
      rows: [
        [say('paper_kind'), say(`project_kind_${kind}`)],
        [say('paper_solution'), solution?.title ?? say('paper_solution_other')],
        [say('paper_in_charge'), unit === '' ? say('work_nobody') : unit],
        [say('paper_checked_by'), check.unit === '' ? say('work_nobody') : check.unit],
      ],
    },
  ];
}

function resultBlocks(
  rules: RuleSet,
  { said: light, score, groups, fails, open }: ReturnType<typeof judge>,
  say: Say,
  language: Language,
): PaperBlock[] {
  const points = (value: number) => formatPoints(value, language);
  const asked = rules.gates.length;
  const answered = asked - open.length;
  return [
    { kind: 'heading', level: 2, words: say('paper_result') },
    {
      kind: 'facts',
      rows: [
        [say('paper_light'), `${say(`light_${light}`)}: ${say(`light_${light}_says`)}`],
        [
          say(light === 'open' ? 'paper_answered' : 'paper_score'),
          resultFigure({ light, score, answered, asked }, say, language),
        ],
        ...(open.length === 0
          ? []
          : [[say('paper_open'), open.map((gate) => gateName(gate, say)).join(', ')] as const]),
      ],
    },
    { kind: 'text', words: say('feasibility_not_decision') },
    {
      kind: 'table',
      caption: say('feasibility_points_title'),
      columns: [
        { title: say('feasibility_group'), share: 0.6 },
        { title: say('feasibility_points_column'), align: 'end', share: 0.4 },
      ],
      rows: GROUPS.flatMap((group) => {
        const found = groups.find((one) => one.group === group);
        if (found === undefined) return [];
        const { weight } = found;
        return [
          [
            say(`group_${group}`),
            weight === 0
              ? say('feasibility_group_out')
              : say('feasibility_points', { points: points(found.points), weight: points(weight) }),
          ],
        ];
      }),
      total: [say(light === 'open' ? 'paper_score_so_far' : 'paper_score'), points(score)],
    },
    { kind: 'heading', level: 3, words: say('feasibility_fails') },
    fails.length === 0
      ? { kind: 'text', words: say('feasibility_fails_none') }
      : {
          kind: 'list',
          items: fails.map(({ gate, isCurable }) => {
            const words = workWords({ gate, why: 'fail', next: null }, fails, say);
            return `${words} (${say(isCurable ? 'feasibility_curable' : 'feasibility_final')})`;
          }),
        },
  ];
}
