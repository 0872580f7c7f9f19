import { z } from 'zod';
import { requireForm } from '../../../kernel/forms/check-form.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { GROUPS } from '../model.ts';
import { i18n } from '../texts.ts';
import { type ChallengeWords, isSoundFigure, LARGEST_FIGURE, LONGEST } from './challenge.ts';

const BASELINE = { section: 'challenge_baseline' } as const;

/**
 * What a town writes about its problem. A draft may be unfinished, but nothing in it may be wrong. `today`: a figure is
 * measured, not foreseen.
 */
export function challengeForm(today: Temporal.PlainDate) {
  return z
    .strictObject({
      title: plainLine(LONGEST.title).min(1).meta({ label: 'challenge_title', hint: 'challenge_title_hint' }),
      field: z.enum(FIELDS).meta({ label: 'challenge_field', options: 'field' }),
      text: plainText(LONGEST.text)
        .default('')
        .meta({ label: 'challenge_text', hint: 'challenge_text_hint', widget: 'paragraphs' }),
      affected: z
        .array(z.enum(GROUPS))
        .max(GROUPS.length)
        .default([])
        .meta({ label: 'challenge_affected', hint: 'challenge_affected_hint', options: 'group' }),
      baselineValue: z
        .number()
        .max(LARGEST_FIGURE)
        .nullable()
        .default(null)
        .meta({ label: 'challenge_value', hint: 'challenge_value_hint', ...BASELINE }),
      baselineUnit: plainLine(LONGEST.unit)
        .nullable()
        .default(null)
        .meta({ label: 'challenge_unit', hint: 'challenge_unit_hint', ...BASELINE }),
      baselineSource: plainLine(LONGEST.source)
        .nullable()
        .default(null)
        .meta({ label: 'challenge_source', hint: 'challenge_source_hint', ...BASELINE }),
      baselineOn: z.iso
        .date()
        .refine((day) => day >= '1900-01-01' && day <= today.toString(), 'challenge_on_fault')
        .nullable()
        .default(null)
        .meta({ label: 'challenge_on', hint: 'challenge_on_hint', ...BASELINE }),
      lang: z.enum(['de', 'en']).default('de').meta({ label: 'challenge_lang' }),
    })
    .superRefine(({ baselineValue, baselineUnit }, check) => {
      if (baselineValue === null || isSoundFigure(baselineValue, baselineUnit)) return;
      check.addIssue({ code: 'custom', path: ['baselineValue'], message: 'challenge_value_fault' });
    });
}

/** What was sent, or `form-unfit` (422) with every error at its field. */
export function requireWords(value: unknown, today: Temporal.PlainDate, language: Language): ChallengeWords {
  const schema = challengeForm(today);
  requireForm({ schema, value, language, i18n });
  const { baselineUnit, baselineSource, affected, ...words } = schema.parse(value);
  return {
    ...words,
    affected: GROUPS.filter((one) => affected.includes(one)),
    baselineUnit: baselineUnit || null,
    baselineSource: baselineSource || null,
  };
}

/** As the form holds it. */
export function formValueOf(words: ChallengeWords): Record<string, unknown> {
  const { title, field, text, affected, lang } = words;
  const { baselineValue, baselineUnit, baselineSource, baselineOn } = words;
  return {
    ...{ title, field, text, affected: [...affected], baselineValue, baselineUnit, baselineSource },
    ...{ baselineOn, lang },
  };
}
