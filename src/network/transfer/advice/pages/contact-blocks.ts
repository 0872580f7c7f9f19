/** An office as everybody sees it. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { FactRow, ListItem } from '../../../../kernel/solution.ts';
import type { Say } from '../../texts.ts';
import type { ContactView } from '../advice-api.ts';

export function contactItem(one: ContactView, say: Say, language: Language): ListItem {
  const { organisation, badge, mailbox, phone, personName, targetDays, absence, example } = one;
  // The kind of office stands in the line, not beside it: at 360 px a mailbox needs the whole width.
  const note = [
    say(`contact_badge_${badge}`),
    one.function,
    ...(personName === null ? [] : [personName]),
    ...(phone === '' ? [] : [say('contact_phone_is', { phone })]),
    ...(mailbox === null ? [] : [mailbox]),
    say('contact_answers', { count: targetDays }),
    ...(absence === null ? [] : [absenceWords(absence, say, language)]),
  ].join(' · ');
  return {
    ...{ text: organisation, note },
    ...(mailbox !== null && { href: `mailto:${mailbox}` }),
    ...(example && { example: true as const }),
  };
}

export function contactRows(one: ContactView, say: Say, language: Language): FactRow[] {
  const { organisation, badge, mailbox, phone, personName, targetDays, absence } = one;
  return [
    {
      label: say('contact_organisation'),
      value: organisation,
      lang: 'de',
      note: say(`contact_badge_${badge}`),
    },
    { label: say('contact_function'), value: one.function, lang: 'de' },
    ...(personName === null ? [] : [{ label: say('contact_person'), value: personName }]),
    ...(mailbox === null
      ? []
      : [{ label: say('contact_mailbox'), value: mailbox, href: `mailto:${mailbox}` }]),
    ...(phone === ''
      ? []
      : [{ label: say('contact_phone'), value: phone, href: `tel:${phone.replaceAll(/[^\d+]/g, '')}` }]),
    { label: say('contact_target'), value: say('contact_days', { count: targetDays }) },
    ...(absence === null
      ? []
      : [{ label: say('contact_absence'), value: absenceWords(absence, say, language) }]),
  ];
}

export function absenceWords(
  { until, cover }: NonNullable<ContactView['absence']>,
  say: Say,
  language: Language,
): string {
  const when =
    until === null
      ? say('contact_absent')
      : say('contact_absent_till', { date: formatDate(until, language) });
  return cover === null ? when : `${when}, ${say('contact_covered', { cover })}`;
}
