import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECURRENCE_TEXTS } from '../../../kernel/calendar/recurrence/texts.ts';
import { checkForm } from '../../../kernel/forms/check-form.ts';
import { formOf } from '../../../kernel/forms/form-of.ts';
import { claimFields, sentValue } from '../../../kernel/submissions/page/form-fields.ts';
import { i18n } from '../texts.ts';
import { eventForm } from './event-editor.ts';
import { eventSubmission, eventSubmissionForm } from './event-submission.ts';

const TEXTS = {
  de: { ...RECURRENCE_TEXTS.de, ...i18n.de },
  en: { ...RECURRENCE_TEXTS.en, ...i18n.en },
};
const fields = formOf(eventSubmissionForm, TEXTS.de);

const SENT = {
  ...{ title: 'Skatabend', placeName: 'Vereinsheim', first: '2026-12-01', start: '19:00', end: '22:00' },
  ...{ lastDay: '', repeat: '', until: '', free: '', category: '' },
};
const errors = (own: Record<string, string> = {}) =>
  checkForm({
    schema: eventSubmissionForm,
    value: sentValue(fields, { ...SENT, ...own }),
    language: 'de',
    i18n: TEXTS,
  }).errors.map(({ path }) => path);
const content = (own: Record<string, string> = {}) =>
  eventSubmission.content(eventSubmissionForm.parse(sentValue(fields, { ...SENT, ...own })));

describe('the form of a club for an event', () => {
  it('can be drawn without a script, and what it begins with is sent as nothing', () => {
    const drawn = claimFields(fields, SENT, [], { draft: 'submit.', none: 'Bitte wählen' });
    expect(drawn.find(({ name }) => name === 'repeat')?.options[0]).toEqual({
      ...{ value: '', label: 'Nein, nur einmal' },
    });
    expect(drawn.find(({ name }) => name === 'category')?.options[0]).toEqual({
      ...{ value: '', label: i18n.de.event_other },
    });
    expect(drawn.filter(({ isOptional }) => !isOptional).map(({ name }) => name)).toEqual([
      ...['title', 'first', 'placeName'],
    ]);
  });

  it('becomes content that the form of the desk takes', () => {
    const signed = eventSubmission.signed(content(), { sender: 'Skatclub', isChecked: true });
    expect(eventForm.parse(signed)).toMatchObject({
      ...{ title: 'Skatabend', organiser: 'Skatclub', submittedBy: 'Skatclub', free: 'unknown' },
      when: { first: '2026-12-01', start: '19:00', end: '22:00', repeat: 'never' },
    });
    const own = eventSubmission.signed(content({ organiser: 'Andere' }), { sender: 'A', isChecked: false });
    expect(eventForm.parse(own)).toMatchObject({ organiser: 'Andere', submittedChecked: false });
  });

  it.each([
    ['days', { repeat: 'days', every: 1 }],
    ['week', { repeat: 'weeks', every: 1 }],
    ['two_weeks', { repeat: 'weeks', every: 2 }],
    ['month', { repeat: 'months', every: 1, monthly: 'weekday' }],
  ])('repeats as the desk means it: %s', (repeat, rule) => {
    expect(content({ repeat, until: '2027-02-01' }).when).toMatchObject({ ...rule, until: '2027-02-01' });
    expect(errors({ repeat })).toEqual(['until']);
  });

  it('forgets the end of a series where there is none', () => {
    expect(content({ until: '2026-01-01' }).when).toMatchObject({ repeat: 'never', until: null });
  });

  it('says what does not fit at its own field', () => {
    expect(errors()).toEqual([]);
    expect(errors({ title: '', first: '', placeName: ' ' })).toEqual(['title', 'first', 'placeName']);
    expect(errors({ first: '2026-02-30' })).toEqual(['first']);
    expect(errors({ first: '0001-01-01' })).toEqual(['first']);
    expect(errors({ start: '25:00', end: '' })).toEqual(['start']);
    expect(errors({ end: '18:00' })).toEqual(['end']);
    expect(errors({ start: '' })).toEqual(['start']);
    expect(errors({ lastDay: '2026-11-30' })).toEqual(['lastDay']);
    expect(errors({ repeat: 'week', until: '2026-11-30' })).toEqual(['until']);
    expect(errors({ url: 'ftp://x.example' })).toEqual(['url']);
    expect(errors({ repeat: 'years', until: '2027-01-01' })).toEqual(['repeat']);
  });

  it('takes or refuses anything whatever, and what it takes the desk takes too', () => {
    const some = fc.record(
      Object.fromEntries(
        fields.map(({ name }) => [
          name,
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              '',
              'yes',
              'week',
              '2026-12-01',
              '2027-01-05',
              '18:00',
              '20:00',
              'https://a.example',
            ),
          ),
        ]),
      ),
    );
    fc.assert(
      fc.property(some, (sent) => {
        const parsed = eventSubmissionForm.safeParse(sentValue(fields, sent));
        if (!parsed.success) return;
        const signed = eventSubmission.signed(eventSubmission.content(parsed.data), {
          ...{ sender: 'A', isChecked: true },
        });
        expect(eventForm.safeParse(signed).error?.issues ?? []).toEqual([]);
      }),
    );
  });
});
