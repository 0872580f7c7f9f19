import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/connectors/csv/csv.ts';
import { ical } from '../../../../src/connectors/ical/ical.ts';
import { settingsFields } from '../../../../src/kernel/sources/desk/settings-form.ts';
import { settingsValue, withSettings } from './own-settings.ts';

const fields = settingsFields(csv, 'de');
const mapping = { title: 'Titel' };

describe('settings of a connector in the form of a source', () => {
  it('begin with what holds anyway, and nothing of it is stored', () => {
    const value = settingsValue(fields, {});
    expect(value).toMatchObject({ delimiter: 'auto', encoding: 'auto', decimal: 'auto' });
    expect(withSettings({ mapping, key: 'Nr' }, { fields, value, stored: {} })).toEqual({
      mapping,
      key: 'Nr',
    });
  });

  it('are sent as soon as they say something else, and go again when they no longer do', () => {
    const chosen = { ...settingsValue(fields, {}), delimiter: ';' };
    const stored = withSettings({ mapping }, { fields, value: chosen, stored: {} });
    expect(stored).toEqual({ mapping, delimiter: ';' });
    const back = { ...settingsValue(fields, stored), delimiter: 'auto' };
    expect(withSettings(stored, { fields, value: back, stored })).toEqual({ mapping });
  });

  it('stay as they are stored where nobody changed them, also what holds anyway', () => {
    const own = settingsFields(ical, 'en');
    const stored = { zone: 'Europe/Berlin' };
    expect(withSettings(stored, { fields: own, value: settingsValue(own, stored), stored })).toEqual(stored);
  });

  it('leave out a list that was emptied and need not be there', () => {
    const value = { ...settingsValue(fields, { columns: ['a'] }), columns: [] };
    // Names of columns need not be given: without any the first line names them.
    expect(withSettings({}, { fields, value, stored: { columns: ['a'] } })).toEqual({});
  });
});
