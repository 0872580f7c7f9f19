/** The check of an example pilot, for everybody to read; those of real towns stand at their own desk alone. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Block, FactRow, Kernel } from '../../../../kernel/solution.ts';
import type { ProjectLine } from '../../projects/projects-api.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { Check } from '../check.ts';
import { workOf } from '../check-view.ts';
import { lastChecks } from '../feasibility-store.ts';
import { judgementOf, resultOf } from '../judge-check.ts';
import { gateName, resultFigure } from '../result-words.ts';
import { workWords } from '../work-words.ts';

/** Nothing where it was not checked. The caller says that it is an example. */
export async function exampleCheckBlocks(
  { id, lang }: Pick<ProjectLine, 'id' | 'lang'>,
  language: Language,
  { db }: Pick<Kernel, 'db'>,
): Promise<Block[]> {
  const [check] = await lastChecks(db, [id]);
  if (check === undefined) return [];
  const say = sayIn(language);
  const result = resultOf(check);
  return [
    { type: 'heading', text: say('example_check') },
    { type: 'text', tone: 'note', text: say('example_check_about') },
    {
      type: 'facts',
      rows: [
        {
          label: say('paper_light'),
          value: say(`light_${result.light}`),
          note: say(`light_${result.light}_says`),
        },
        {
          label: say(result.light === 'open' ? 'paper_answered' : 'paper_score'),
          value: resultFigure(result, say, language),
        },
        {
          label: say('example_checked'),
          value: say('feasibility_by', {
            ...{ date: formatDate(check.at, language), unit: check.unit, rules: check.rules },
          }),
        },
      ],
    },
    {
      ...{ type: 'fold', title: say('paper_gates') },
      blocks: [{ type: 'facts', rows: gateRows(check, lang, say) }],
    },
    ...workBlocks(check, say, language),
  ];
}

function gateRows(check: Check, lang: string, say: Say): FactRow[] {
  const { rules, judgement } = judgementOf(check);
  return rules.gates.map(({ id }): FactRow => {
    const { answer: given = null, note = '' } = check.answers[id] ?? {};
    const answer = id === 'E1' ? (judgement.economy?.answer ?? null) : given;
    const words =
      answer === null
        ? say('gate_stand_open')
        : answer === 'na'
          ? say('feasibility_na')
          : say(`gate_${id}_${answer}`);
    return { label: gateName(id, say), value: words, ...(note !== '' && { note, noteLang: lang }) };
  });
}

function workBlocks(check: Check, say: Say, language: Language): Block[] {
  const work = workOf(check);
  if (work.length === 0) return [];
  const { fails } = judgementOf(check).judgement;
  return [
    {
      ...{ type: 'fold', title: say('work_title') },
      blocks: [
        {
          type: 'list',
          items: work.map((one) => {
            const unit = one.unit === '' ? say('work_nobody') : one.unit;
            const date = one.due === null ? null : formatDate(one.due, language);
            return {
              text: workWords(one, fails, say),
              note: date === null ? say('work_undated', { unit }) : say('work_by', { unit, date }),
            };
          }),
        },
      ],
    },
  ];
}
