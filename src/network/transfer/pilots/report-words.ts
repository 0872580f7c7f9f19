/** What a pilot is, in rows of words: the same for its page and its paper. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { LOCALE } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { FactRow } from '../../../kernel/solution.ts';
import type { Say } from '../texts.ts';
import type { PilotReport } from './pilot-report.ts';

/** Offices write in German unless a project says otherwise. */
export function recordRows(
  { project, pilot, comparison }: PilotReport,
  say: Say,
  language: Language,
): FactRow[] {
  const { lang } = project;
  const { startsOn, endsOn, budgetOnceCents, budgetYearlyCents, sites, operatingModel } = pilot;
  const { participants, method, outside } = pilot;
  const day = (one: string) => formatDate(one, language);
  const money = [
    ...(budgetOnceCents === null
      ? []
      : [say('pilot_money_once', { money: euros(budgetOnceCents, language) })]),
    ...(budgetYearlyCents === null
      ? []
      : [say('pilot_money_yearly', { money: euros(budgetYearlyCents, language) })]),
  ];
  const compared = [comparison, pilot.comparison].filter((one) => one !== null && one !== '').join(', ');
  const row = (label: string, value: string, more: Partial<FactRow> = {}): FactRow[] =>
    value === '' ? [] : [{ label, value, ...more }];
  return [
    ...row(say('pilot_solution'), project.solution?.title ?? say('project_outside'), {
      ...(outside !== '' && { note: outside, noteLang: lang }),
    }),
    ...row(
      say('pilot_span'),
      startsOn === null
        ? endsOn === null
          ? ''
          : say('pilot_until', { to: day(endsOn) })
        : endsOn === null
          ? ''
          : say('pilot_from_to', { from: day(startsOn), to: day(endsOn) }),
      { ...(pilot.extended > 0 && { note: say('pilot_extended', { count: pilot.extended }) }) },
    ),
    ...row(say('pilot_unit'), project.unit, { lang }),
    ...row(say('pilot_money'), money.join(', ')),
    ...row(say('pilot_operating'), operatingModel === null ? '' : say(`pilot_operating_${operatingModel}`)),
    ...row(say('pilot_sites'), sites.join(', '), { lang }),
    ...row(say('pilot_participants'), participants, { lang }),
    ...row(say('pilot_compared'), compared, { lang }),
    ...row(say('pilot_method'), method, { lang }),
  ];
}

/** What it is about, of the fields of work of the network; none: nobody has said it. */
export function fieldRows({ project: { field } }: PilotReport, say: Say): FactRow[] {
  return field === null ? [] : [{ label: say('project_field'), value: say(`field_${field}`) }];
}

/** Of the last decision; none: nothing is decided. */
export function decisionRows({ decisions, project }: PilotReport, say: Say, language: Language): FactRow[] {
  const last = decisions.at(-1);
  if (last === undefined) return [];
  const { lang } = project;
  const { decision, decidedOn, reason, whatFailed, stopCode, evidenceLevel, newEndsOn, office } = last;
  return [
    {
      label: say('pilot_decision'),
      value: say(`pilot_decision_${decision}`),
      note: [
        formatDate(decidedOn, language),
        ...(stopCode === null ? [] : [say(`stop_${stopCode}`)]),
        ...(newEndsOn === null ? [] : [say('pilot_until', { to: formatDate(newEndsOn, language) })]),
        ...(office === '' ? [] : [office]),
      ].join(' · '),
    },
    { label: say('pilot_reason'), value: reason, lang },
    { label: say('pilot_failed'), value: whatFailed, lang },
    { label: say('pilot_evidence'), value: say(`pilot_evidence_${levelOf(evidenceLevel)}`) },
  ];
}

/** What else changed, also what the house knows itself: another area, a halt. */
export function changeLines(
  { changes, area, halted, project }: PilotReport,
  say: Say,
  language: Language,
): { text: string; lang?: string }[] {
  const day = (one: string) => formatDate(one, language);
  return [
    ...(area === null
      ? []
      : [
          {
            text:
              area.on === null
                ? say('pilot_area_changed')
                : say('pilot_area_changed_on', { day: day(area.on) }),
          },
        ]),
    ...halted.map(({ from, to }) => ({
      text:
        to === '9999-12-31'
          ? say('pilot_halted_since', { from: day(from) })
          : say('pilot_halted', { from: day(from), to: day(to) }),
    })),
    ...changes.map(({ on, text }) => ({ text: `${day(on)}: ${text}`, lang: project.lang })),
  ];
}

export function euros(cents: number, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat(LOCALE[language], {
    ...{ style: 'currency', currency: 'EUR', minimumFractionDigits: digits, maximumFractionDigits: digits },
  }).format(cents / 100);
}

function levelOf(level: number): 0 | 1 | 2 | 3 {
  return level === 1 || level === 2 || level === 3 ? level : 0;
}
