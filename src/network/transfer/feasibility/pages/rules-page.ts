/** The rules of the check as everybody may read them. */
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import type { Block, PageContent } from '../../../../kernel/solution.ts';
import { type Say, sayIn } from '../../texts.ts';
import { sayCriterion } from '../paper-economy.ts';
import { ANSWERS, CRITERIA_LISTS, type Gate, GROUPS, type RuleSet } from '../rule-set.ts';

/** `examples`: how checks look that were made by them. */
export function rulesPage(
  rules: RuleSet,
  { language }: NetworkRequest,
  examples: readonly Block[],
): PageContent {
  const say = sayIn(language);
  const { weights, green, amber } = rules;
  return {
    ...{ title: say('rules_title'), description: say('rules_description') },
    blocks: [
      { type: 'text', tone: 'lead', text: say('rules_lead') },
      {
        type: 'facts',
        rows: [
          { label: say('rules_version'), value: rules.version },
          { label: say('rules_valid'), value: formatDate(rules.validFrom, language) },
        ],
      },
      { type: 'text', tone: 'note', text: say('feasibility_not_decision') },
      { type: 'heading', text: say('rules_begin') },
      { type: 'text', text: say('rules_begin_text') },
      ...examples,
      { type: 'heading', text: say('rules_light') },
      {
        type: 'facts',
        rows: [
          { label: say('light_green'), value: say('rules_green', { green }) },
          { label: say('light_amber'), value: say('rules_amber', { amber }) },
          { label: say('light_red'), value: say('rules_red') },
          { label: say('light_open'), value: say('rules_open') },
        ],
      },
      { type: 'heading', text: say('rules_how') },
      { type: 'text', text: say('rules_count') },
      {
        type: 'facts',
        rows: GROUPS.map((group) => ({
          label: say(`group_${group}`),
          value: say('rules_weight_of', { weight: weights[group] }),
        })),
      },
      { type: 'heading', text: say('rules_gates') },
      ...rules.gates.map((gate) => gateFold(gate, say)),
      { type: 'heading', text: say('rules_economy') },
      { type: 'text', text: say('rules_economy_text', { carries: rules.carries }) },
      ...CRITERIA_LISTS.map(
        (list): Block => ({
          ...{ type: 'fold', title: say(`eco_marks_${list}`) },
          blocks: [
            {
              type: 'facts',
              rows: rules.criteria[list].map(({ id, weight }) => ({
                label: sayCriterion(id, say),
                value: `${say('rules_weight')} ${formatFigure(weight, language)}`,
              })),
            },
          ],
        }),
      ),
      { type: 'heading', text: say('rules_origin') },
      { type: 'text', text: say('rules_origin_text') },
      { type: 'text', text: say('rules_origin_unverified') },
    ],
  };
}

function gateFold({ id, group, mayNotApply, fail, isUnverified }: Gate, say: Say): Block {
  return {
    ...{ type: 'fold', title: `${id} ${say(`gate_${id}`)}` },
    blocks: [
      { type: 'text', text: say(`gate_${id}_question`) },
      { type: 'text', text: say('feasibility_wanted', { what: say(`gate_${id}_evidence`) }) },
      {
        type: 'facts',
        rows: [
          {
            label: say('feasibility_group'),
            value: group === null ? say('rules_no_points') : say(`group_${group}`),
          },
          ...ANSWERS.map((answer) => ({ label: String(answer), value: say(`gate_${id}_${answer}`) })),
          ...(fail === null
            ? []
            : [
                {
                  ...{ label: say('rules_fail'), value: failWords(id, say) },
                  note: say(fail.isCurable ? 'feasibility_curable' : 'feasibility_final'),
                },
              ]),
        ],
      },
      ...(mayNotApply ? [{ type: 'text', text: say('rules_may_not_apply') } as const] : []),
      ...(isUnverified ? [{ type: 'text', tone: 'note', text: say('feasibility_unverified') } as const] : []),
    ],
  };
}

function failWords(id: Gate['id'], say: Say): string {
  return id === 'P2' || id === 'T5' || id === 'R1' ? '' : say(`fail_${id}`);
}
