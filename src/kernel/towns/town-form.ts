/** The form in which a town says how it looks; see `forms/form-schema.ts` for what `meta` means. */
import { z } from 'zod';
import type { TextsByLanguage } from '../i18n/texts-in.ts';
import { judgeColour, NEEDED } from './colour/judge-colour.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { OWN_LICENCES } from './own-licences.ts';
import type { TownTexts } from './town.ts';

export const TOWN_TEXTS = { de, en } satisfies TextsByLanguage;

const line = (most: number) => z.string().trim().max(most).nullable().default(null);
const paragraphs = (most: number) => line(most);

export const townForm = z.strictObject({
  displayName: line(80).meta({ label: 'displayName', hint: 'displayName_hint' }),
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'colour_shape')
    .superRefine((colour, context) => {
      if (!/^#[0-9a-f]{6}$/.test(colour)) return;
      const { passes, proposal, checks } = judgeColour(colour);
      if (passes) return;
      const ratio = Math.min(...checks.filter(({ theme }) => theme === 'light').map((one) => one.ratio));
      context.addIssue({
        ...{ code: 'custom', message: 'colour_contrast' },
        params: { ratio: Math.floor(ratio * 10) / 10, needed: NEEDED.text, proposal },
      });
    })
    .nullable()
    .default(null)
    .meta({ label: 'colour', hint: 'colour_hint', widget: 'colour' }),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable()
    .default(null)
    .meta({ label: 'website', hint: 'website_hint' }),
  licence: z.enum(OWN_LICENCES).default('own').meta({ label: 'licence', hint: 'licence_hint' }),
  imprint: paragraphs(5000).meta({
    ...{ label: 'imprint', hint: 'imprint_hint', widget: 'paragraphs' },
    section: 'section_provider',
  }),
  contact: paragraphs(1000).meta({
    ...{ label: 'contact', hint: 'contact_hint', widget: 'paragraphs', section: 'section_provider' },
  }),
  accessibilityContact: paragraphs(1000).meta({
    ...{ label: 'accessibilityContact', hint: 'accessibilityContact_hint', widget: 'line' },
    section: 'section_accessibility',
  }),
  accessibilityNote: paragraphs(3000).meta({
    ...{ label: 'accessibilityNote', hint: 'accessibilityNote_hint', widget: 'paragraphs' },
    section: 'section_accessibility',
  }),
  privacy: paragraphs(20000).meta({
    ...{ label: 'privacy', hint: 'privacy_hint', widget: 'paragraphs', section: 'section_privacy' },
  }),
});

/** What was filled in, with nothing where a field holds no letter. */
export function textsOf(filled: z.infer<typeof townForm>): TownTexts {
  const none = (text: string | null) => (text === null || text === '' ? null : text);
  return {
    ...filled,
    displayName: none(filled.displayName),
    imprint: none(filled.imprint),
    contact: none(filled.contact),
    accessibilityContact: none(filled.accessibilityContact),
    accessibilityNote: none(filled.accessibilityNote),
    privacy: none(filled.privacy),
  };
}
