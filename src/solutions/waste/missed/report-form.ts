import type { ClaimField, ClaimForm } from '../../../kernel/pages/claim/claim-view.ts';
import type { PlainAsk } from '../../../kernel/pages/plain/plain-page.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import { infoPath } from '../../../kernel/pages/screen.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import type { KnownBin } from './bins-store.ts';
import type { ReportField } from './check-report.ts';
import { LONGEST } from './missed.ts';
import { MISSED_PAGES } from './paths.ts';

/** The fields in order; bin and day may come with the address (`tonne`, `tag`). `openedAt`: milliseconds. */
export function reportForm({
  ask,
  bins,
  faults,
  fault,
  openedAt,
}: {
  ask: PlainAsk;
  bins: readonly KnownBin[];
  faults: readonly { field: ReportField; words: string }[];
  fault: string | null;
  openedAt: number;
  today: Temporal.PlainDate;
}): ClaimForm {
  const { language, place, values } = ask;
  const say = sayIn(language);
  const field = (name: ReportField, own: Partial<ClaimField> = {}): ClaimField => ({
    ...{ name, label: say(`missed_${name}`), hint: null, value: textIn(values, name), type: 'text' },
    ...{ autocomplete: 'off', options: [], draft: `missed.${name}` },
    error: faults.find((one) => one.field === name)?.words ?? null,
    ...own,
  });
  const options = bins.map(({ bin }) => ({ value: bin.key, label: bin.name }));
  return {
    action: plainPath(language, place.ars, { path: PATH }, MISSED_PAGES.report),
    hidden: { seit: String(openedAt) },
    trap: { name: 'website', label: say('missed_trap') },
    fields: [
      field('bin', {
        ...{ type: 'select', options: [{ value: '', label: say('missed_choose') }, ...options] },
        ...{ value: textIn(values, 'bin') || textIn(values, 'tonne'), isMarked: true },
      }),
      field('day', {
        ...{ type: 'date', hint: say('missed_day_hint'), isMarked: true },
        value: textIn(values, 'day') || textIn(values, 'tag'),
      }),
      field('otherwise', { type: 'check', isOptional: true }),
      field('street', { autocomplete: 'off', isMarked: true, longest: LONGEST.street }),
      field('number', { isMarked: true, longest: LONGEST.number }),
      field('note', {
        ...{ type: 'paragraphs', hint: say('missed_note_hint'), isOptional: true, longest: LONGEST.note },
      }),
      field('email', {
        ...{ type: 'email', autocomplete: 'email', hint: say('missed_email_hint'), isOptional: true },
      }),
    ],
    fault: faults.length > 0 ? say('missed_faults') : fault,
    note: say('missed_privacy'),
    links: [{ href: infoPath('datenschutz', language, place.ars), text: say('missed_privacy_link') }],
    submit: say('missed_send'),
    offline: say('missed_offline'),
  };
}
