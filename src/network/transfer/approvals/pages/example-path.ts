/** The path of approvals of an example pilot, for everybody to read; those of real towns stand at their own desk. */
import { civilDate } from '../../../../kernel/clock.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { Block, Kernel, ListItem } from '../../../../kernel/solution.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { Approval } from '../approval.ts';
import { eventsOfPath } from '../approval-event-store.ts';
import { stepsOfPath } from '../approval-store.ts';
import { stepDays } from '../days.ts';

/** Nothing where none was begun. The caller says that it is an example. */
export async function examplePathBlocks(
  { id, ars }: { id: string; ars: Ars },
  language: Language,
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
): Promise<Block[]> {
  const [steps, events] = await Promise.all([stepsOfPath(db, id), eventsOfPath(db, id)]);
  if (steps.length === 0) return [];
  const say = sayIn(language);
  const today = civilDate(clock.now());
  const item = (step: Approval): ListItem => {
    const reason = events.find((one) => one.approval === step.id && one.to === step.outcome)?.reason ?? '';
    return {
      text: `${say(`approval_kind_${step.kind}`)}: ${step.unit}`,
      note: [
        say(`approval_outcome_${step.outcome}`),
        ...dayWords(step, today, ars, say, language),
        ...(reason === '' ? [] : [reason]),
      ].join(' · '),
    };
  };
  return [
    { type: 'heading', text: say('approval_path') },
    { type: 'text', tone: 'note', text: say('example_path_about') },
    { type: 'list', look: 'ordered', items: steps.map(item) },
  ];
}

function dayWords(
  step: Approval,
  today: Temporal.PlainDate,
  ars: Ars,
  say: Say,
  language: Language,
): string[] {
  const date = (day: string) => formatDate(day, language);
  const { askedOn, decidedOn, withdrawnOn } = step;
  const days = stepDays(step, today, ars);
  return [
    ...(askedOn === null ? [] : [say('approval_step_asked', { date: date(askedOn) })]),
    ...(decidedOn === null ? [] : [say('approval_step_decided', { date: date(decidedOn) })]),
    ...(withdrawnOn === null ? [] : [say('approval_step_withdrawn', { date: date(withdrawnOn) })]),
    ...(days === null
      ? []
      : [
          say(days.isRunning ? 'approval_step_runs' : 'approval_step_took', {
            count: days.calendar,
            working: say('approval_step_working', { count: days.working }),
          }),
        ]),
  ];
}
