import { z } from 'zod';
import { requireForm } from '../../../kernel/forms/check-form.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
import { plainLine, plainText } from '../../../kernel/text/plain-text.ts';
import { i18n } from '../texts.ts';
import { LONGEST_QUESTION, MOST_LINKS } from './question.ts';

/** What a town writes. */
export const questionForm = z.strictObject({
  title: plainLine(LONGEST_QUESTION.title)
    .min(1)
    .meta({ label: 'question_title', hint: 'question_title_hint' }),
  text: plainText(LONGEST_QUESTION.text)
    .default('')
    .meta({ label: 'question_text', hint: 'question_text_hint', widget: 'paragraphs' }),
  field: z.enum(FIELDS).meta({ label: 'question_field', options: 'advice_field' }),
  isPublic: z.boolean().default(true).meta({ label: 'question_public', hint: 'question_public_hint' }),
  lang: z.enum(['de', 'en']).default('de').meta({ label: 'question_lang' }),
});

export interface QuestionWords {
  title: string;
  text: string;
  field: Field;
  isPublic: boolean;
  lang: string;
}

/** What was sent, or `form-unfit` (422) with every error at its field. */
export function requireQuestion(value: unknown, language: Language): QuestionWords {
  requireForm({ schema: questionForm, value, language, i18n });
  return questionForm.parse(value);
}

const link = z.strictObject({
  title: plainLine(LONGEST_QUESTION.linkTitle).min(1).meta({ label: 'answer_link_title' }),
  url: z
    .url({ protocol: /^https?$/ })
    .max(LONGEST_QUESTION.url)
    .meta({ label: 'answer_link_url', widget: 'address' }),
});

/** What an office answers. */
export const answerForm = z.strictObject({
  text: plainText(LONGEST_QUESTION.answer)
    .min(1)
    .meta({ label: 'answer_text', hint: 'answer_text_hint', widget: 'paragraphs' }),
  links: z.array(link).max(MOST_LINKS).default([]).meta({ label: 'answer_links', hint: 'answer_links_hint' }),
  office: plainLine(LONGEST_QUESTION.office)
    .default('')
    .meta({ label: 'answer_office', hint: 'answer_office_hint' }),
  lang: z.enum(['de', 'en']).default('de').meta({ label: 'question_lang' }),
});
export type AnswerForm = z.infer<typeof answerForm>;

/** The same for an answer. */
export function requireAnswer(value: unknown, language: Language): AnswerForm {
  requireForm({ schema: answerForm, value, language, i18n });
  return answerForm.parse(value);
}
