import { z } from 'zod';
import { requireForm } from '../../../kernel/forms/check-form.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { plainLine } from '../../../kernel/text/plain-text.ts';
import { i18n } from '../texts.ts';
import { BADGES, type Contact, LONGEST_CONTACT, TARGET_DAYS } from './contact.ts';
import type { ContactWords } from './write-contact-store.ts';

const PERSON = { section: 'contact_person' } as const;
const ABSENCE = { section: 'contact_absence' } as const;
const day = z.iso.date().nullable().default(null);

/** An office in a region. `desk` and `cover` are choices that depend on the region: the route fills them in. */
export const contactForm = z
  .strictObject({
    organisation: plainLine(LONGEST_CONTACT.organisation).min(1).meta({ label: 'contact_organisation' }),
    function: plainLine(LONGEST_CONTACT.function)
      .min(1)
      .meta({ label: 'contact_function', hint: 'contact_function_hint' }),
    badge: z.enum(BADGES).meta({ label: 'contact_badge', hint: 'contact_badge_hint' }),
    mailbox: z
      .email()
      .max(254)
      .meta({ label: 'contact_mailbox', hint: 'contact_mailbox_hint', widget: 'mail' }),
    phone: plainLine(LONGEST_CONTACT.phone).default('').meta({ label: 'contact_phone' }),
    targetDays: z
      .number()
      .int()
      .min(1)
      .max(30)
      .default(TARGET_DAYS)
      .meta({ label: 'contact_target', hint: 'contact_target_hint' }),
    desk: z
      .string()
      .regex(/^\d{12}$/)
      .nullable()
      .default(null)
      .meta({ label: 'contact_desk', hint: 'contact_desk_hint' }),
    personName: plainLine(LONGEST_CONTACT.person)
      .nullable()
      .default(null)
      .meta({ label: 'contact_person_name', hint: 'contact_person_hint', ...PERSON }),
    hasConsent: z
      .boolean()
      .default(false)
      .meta({ label: 'contact_consent', ...PERSON }),
    isMe: z
      .boolean()
      .default(false)
      .meta({ label: 'contact_is_me', hint: 'contact_is_me_hint', ...PERSON }),
    absentFrom: day.meta({ label: 'contact_absent_from', ...ABSENCE }),
    absentUntil: day.meta({ label: 'contact_absent_until', hint: 'contact_absent_until_hint', ...ABSENCE }),
    cover: z
      .uuid()
      .nullable()
      .default(null)
      .meta({ label: 'contact_cover', ...ABSENCE }),
  })
  .superRefine(({ personName, hasConsent, absentFrom, absentUntil }, check) => {
    const refuse = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (personName && !hasConsent) refuse('hasConsent', 'contact_consent_fault');
    if (absentUntil !== null && absentFrom === null) refuse('absentFrom', 'contact_absent_fault');
    if (absentUntil !== null && absentFrom !== null && absentUntil < absentFrom)
      refuse('absentUntil', 'contact_absent_order');
  });

export interface ContactTyped {
  words: ContactWords;
  personName: string | null;
  isMe: boolean;
}

/** What was sent, or `form-unfit` (422) with every error at its field. */
export function requireContact(value: unknown, language: Language): ContactTyped {
  requireForm({ schema: contactForm, value, language, i18n });
  const { personName, isMe, hasConsent: _given, ...words } = contactForm.parse(value);
  return { words, personName: personName || null, isMe };
}

/** As the form holds it. */
export function contactValue(one: Contact): Record<string, unknown> {
  const { organisation, badge, mailbox, phone, targetDays, desk, personName } = one;
  const { absentFrom, absentUntil, cover } = one;
  return {
    ...{ organisation, function: one.function, badge, mailbox: mailbox ?? '', phone, targetDays, desk },
    ...{ personName, hasConsent: personName !== null, isMe: false, absentFrom, absentUntil, cover },
  };
}
