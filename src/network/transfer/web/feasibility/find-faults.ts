/** What keeps a check from being saved, by the ids of the fields. Pure. */
import type { Faults } from '../../../../../web/ui/faults.tsx';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { FeasibilityView, GateEntries } from '../../feasibility/feasibility-api.ts';
import type { Work } from '../../feasibility/find-work.ts';
import { GATES } from '../../feasibility/rule-set.ts';
import type { readEconomy } from './typed-check.ts';

export function findFaults(ask: {
  view: FeasibilityView;
  typed: { unit: string };
  entries: GateEntries;
  read: ReturnType<typeof readEconomy> | null;
  work: readonly Work[];
  say: Screen['say'];
}): Faults {
  const { view, typed, entries, read, work, say } = ask;
  const faults: Record<string, string> = {};
  for (const gate of GATES) {
    const { answer = null, note = '', link = '' } = entries[gate] ?? {};
    const proposed =
      view.known.find((fact) => fact.gate === gate && fact.proposes !== null)?.proposes ?? null;
    if (proposed !== null && answer !== null && answer !== proposed && note === '')
      faults[`gate-${gate}-note`] = `${gate}: ${say('feasibility_note_needed')}`;
    if (link !== '' && !isWebPage(link))
      faults[`gate-${gate}-link`] = `${gate}: ${say('feasibility_link_wrong')}`;
  }
  for (const name of read?.faults ?? [])
    faults[`eco-${name}`] = say(
      name === 'years' || name === 'ratePercent' || name === 'towns'
        ? `eco_wrong_${name}`
        : 'eco_wrong_money',
    );
  for (const { gate } of work) {
    const due = entries[gate]?.due ?? null;
    if (due !== null && due < view.today && due !== view.last?.entries[gate]?.due)
      faults[`gate-${gate}-due`] = say('work_due_past', { gate });
  }
  if (typed.unit.trim() === '') faults['check-unit'] = say('feasibility_office_missing');
  return faults;
}

function isWebPage(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
