import { describe, expect, it } from 'vitest';
import { formFaults } from './kernel/forms/form-of.ts';
import { LANGUAGES } from './kernel/i18n/language.ts';
import { textsIn } from './kernel/i18n/texts-in.ts';
import { requireSettings } from './kernel/sources/desk/settings-form.ts';
import { parseSettings } from './kernel/sources/parse-settings.ts';
import { SOURCE_TEXTS } from './kernel/sources/source-texts.ts';
import { solutions } from './solutions.ts';

const formats = new Map(
  solutions.flatMap(({ connectors = [] }) =>
    connectors.flatMap((intake) => intake.formats.map((format) => [format.connector, format] as const)),
  ),
);
const csv = formats.get('csv');
if (csv === undefined) throw new Error('Nothing reads tables');
const mapping = { title: 'Titel' };

describe('the settings of a connector', () => {
  it.each([...formats])('of %s can be drawn, and every field has words in every language', (_id, format) => {
    for (const language of LANGUAGES)
      expect(formFaults(format.settings, textsIn(SOURCE_TEXTS, language)), language).toEqual([]);
  });

  it('that do not fit are told at their fields in the language of the desk, and in English on the command line', () => {
    const both = { mapping, key: 'Nr', lon: 'x', lat: 'y', point: 'p' };
    expect(() => requireSettings(csv, both, 'de')).toThrow(/entweder die Spalten/);
    expect(() => requireSettings(csv, both, 'en')).toThrow(/either the columns/);
    expect(() => parseSettings(csv.settings, both, 'csv')).toThrow(/point: Name either the columns/);
  });

  it('of a mapping that does not fit are told as that of the mapping', () => {
    expect(() => requireSettings(csv, { mapping: {}, key: 'Nr' }, 'de')).toThrow(
      expect.objectContaining({ code: 'settings' }),
    );
    expect(() => requireSettings(csv, { mapping, key: 'Nr' }, 'de')).not.toThrow();
  });
});
