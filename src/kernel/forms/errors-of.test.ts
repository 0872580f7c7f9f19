import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkForm } from './check-form.ts';
import { FORM_TEXTS } from './errors-of.ts';
import type { FormError } from './form-schema.ts';

const I18N = {
  de: { ends_before: 'Das Ende liegt vor dem Beginn.', most: 'Höchstens {most} Plätze.' },
  en: { ends_before: 'The end is before the start.', most: 'At most {most} places.' },
};

function errorsIn(schema: z.ZodType, value: unknown, language: 'de' | 'en' = 'de'): readonly FormError[] {
  return checkForm({ schema, value, language, i18n: I18N }).errors;
}

describe('what does not fit in a form', () => {
  it.each([
    [z.string().min(1), undefined, 'Füllen Sie dieses Feld aus.'],
    [z.string().min(1), '', 'Füllen Sie dieses Feld aus.'],
    [z.email(), '', 'Füllen Sie dieses Feld aus.'],
    [z.string().min(3), 'ab', 'Schreiben Sie mindestens 3 Zeichen.'],
    [z.string().max(1), 'ab', 'Das ist zu lang: höchstens 1 Zeichen.'],
    [z.number(), 'zwölf', 'Geben Sie eine Zahl ein, zum Beispiel 14.'],
    [z.number(), undefined, 'Füllen Sie dieses Feld aus.'],
    [z.int(), 1.5, 'Geben Sie eine ganze Zahl ein, zum Beispiel 14.'],
    [z.number().max(1200), 1201, 'Diese Zahl ist zu groß: höchstens 1.200.'],
    [z.number().gt(0), 0, 'Diese Zahl ist zu klein: mehr als 0.'],
    [z.enum(['a', 'b']), 'c', 'Wählen Sie eine der angebotenen Möglichkeiten.'],
    [z.enum(['a', 'b']), undefined, 'Füllen Sie dieses Feld aus.'],
    [z.iso.date(), '2026-02-30', 'Geben Sie einen Tag ein, den es gibt, zum Beispiel 24.11.2026.'],
    [z.url(), 'stadt', 'Geben Sie eine vollständige Adresse ein, die mit https:// beginnt.'],
    [z.array(z.string()).min(1), [], 'Fügen Sie mindestens 1 Eintrag hinzu.'],
    [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Das sind zu viele: höchstens 2 Einträge.'],
    [z.string().refine(() => false, 'ends_before'), 'x', 'Das Ende liegt vor dem Beginn.'],
    [z.string().min(3, 'ends_before'), 'x', 'Das Ende liegt vor dem Beginn.'],
    [z.union([z.url(), z.null()]), 'x', 'Geben Sie eine vollständige Adresse ein, die mit https:// beginnt.'],
    [z.string().regex(/^#/), 'x', 'Diese Angabe passt hier nicht.'],
  ])('is said in plain words: %#', (field, value, message) => {
    expect(errorsIn(z.object({ it: field }), { it: value })).toEqual([{ path: 'it', message }]);
  });

  it('is said in English too, with the values of the check', () => {
    const schema = z.object({
      it: z.number().check((context) => {
        if (context.value > 4)
          context.issues.push({ code: 'custom', input: context.value, message: 'most', params: { most: 4 } });
      }),
    });
    expect(errorsIn(schema, { it: 5 }, 'en')).toEqual([{ path: 'it', message: 'At most 4 places.' }]);
    expect(errorsIn(schema, { it: 4 }, 'en')).toEqual([]);
  });

  it('names the field inside of lists and groups, and what no field knows at the whole', () => {
    const schema = z.strictObject({ dates: z.array(z.object({ start: z.iso.date() })) });
    expect(errorsIn(schema, { dates: [{ start: '2026-11-24' }, { start: 'x' }], extra: 1 })).toEqual([
      { path: 'dates.1.start', message: expect.stringContaining('Geben Sie einen Tag ein') },
      { path: '', message: expect.stringContaining('extra') },
    ]);
  });

  it('is told once a field', () => {
    const schema = z.object({ it: z.string().min(5).regex(/^#/) });
    expect(errorsIn(schema, { it: 'x' })).toHaveLength(1);
  });

  it('is found for any value whatever, never throws, and leaves no placeholder', () => {
    const schema = z.strictObject({
      name: z.string().min(2).max(5),
      days: z.int().min(1).max(60).optional(),
      kinds: z.array(z.enum(['a', 'b'])).max(1),
      where: z.object({ lon: z.number(), lat: z.number() }).nullable(),
      until: z.union([z.iso.date(), z.literal('')]),
      words: z.record(z.string().regex(/^[a-z]+$/), z.string()),
    });
    const some = fc.object({ key: fc.constantFrom('name', 'days', 'kinds', 'where', 'until', 'words', 'x') });
    fc.assert(
      fc.property(fc.oneof(some, fc.anything()), fc.constantFrom('de', 'en'), (value, language) => {
        const { errors } = checkForm({ schema, value, language, i18n: I18N });
        expect(errors.length > 0).toBe(!schema.safeParse(value).success);
        for (const { message } of errors) expect(message).not.toMatch(/^\w*$|\{(count|step)\}/);
        expect(new Set(errors.map(({ path }) => path)).size).toBe(errors.length);
      }),
    );
  });

  it('has the same words in both languages', () => {
    expect(Object.keys(FORM_TEXTS.en)).toEqual(Object.keys(FORM_TEXTS.de));
  });
});
