import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../i18n/language.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import type { Block } from '../../solution.ts';
import { testKernel } from '../../test-kernel.ts';
import { ACCESSIBILITY_BY_STATE } from './accessibility-by-state.ts';
import { infoView } from './info-view.ts';
import { INFO_NAMES, type InfoName } from './names.ts';
import type { Operator } from './operator.ts';

const NOBODY: Operator = { name: null, contact: null };

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

function view(name: InfoName, options: { ars?: string; operator?: Operator } = {}) {
  const { ars, operator = NOBODY } = options;
  const place = ars === undefined ? null : (house.places.get(ars) ?? null);
  return infoView({ name, language: 'de', place, kernel: testKernel(house, { operator: operator }) });
}

function rowsOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));
}

describe('every page without a place', () => {
  it('is whole in every language: title, description, blocks, no text that is missing', () => {
    for (const language of LANGUAGES) {
      for (const name of INFO_NAMES) {
        const { page } = infoView({
          name,
          language,
          place: null,
          kernel: testKernel(house),
        });
        expect(page.title).not.toBe('');
        expect(page.description).not.toBe('');
        expect(page.blocks.length).toBeGreaterThan(3);
        // A missing key would be shown as itself; a missing value as its name in braces.
        expect(JSON.stringify(page)).not.toMatch(/[a-z]+_[a-z]+|\{\w+\}|undefined/);
      }
    }
  });
});

describe('the imprint', () => {
  it('says of each thing the operator has not stated that it is missing, and invents nothing', () => {
    const { page } = view('impressum');
    const rows = rowsOf(page.blocks);
    expect(rows).toHaveLength(5);
    for (const { value } of rows) expect(value).toBe('Vom Betreiber noch nicht angegeben, zu ergänzen');
    expect(JSON.stringify(page)).toContain('fehlen noch');
  });

  it('shows what the operator has stated', () => {
    const { page } = view('impressum', {
      operator: {
        name: 'Stadt',
        contact: 'post@stadt.example',
        address: ['Rathaus', 'Platz 1'],
        representative: 'R',
        register: 'HRB 0',
      },
    });
    expect(rowsOf(page.blocks).map(({ value }) => value)).toEqual([
      'Stadt',
      'Rathaus, Platz 1',
      'R',
      'post@stadt.example',
      'HRB 0',
    ]);
    expect(JSON.stringify(page)).not.toContain('fehlen noch');
  });
});

describe('the statement of accessibility', () => {
  it('has one entry for each Land of the register, and names no act or office without a source', () => {
    const states = house.places.children('000000000000').map(({ ars }) => ars.slice(0, 2));
    expect(ACCESSIBILITY_BY_STATE.map(({ state }) => state).sort()).toEqual([...new Set(states)].sort());
    for (const { act, office, source } of ACCESSIBILITY_BY_STATE) {
      if (act !== null || office !== null) expect(source).not.toBeNull();
    }
  });

  it.each([
    ['010615168107', 'Schleswig-Holstein', 'a village'],
    ['053150000000', 'Nordrhein-Westfalen', 'a county-free town'],
    ['020000000000', 'Hamburg', 'a town that is its own Land'],
  ])('of %s speaks of %s (%s)', (ars, state) => {
    const { page, report } = view('barrierefreiheit', { ars });
    const words = page.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    expect(words.some((one) => one.includes(`Landesrecht von ${state}`))).toBe(true);
    expect(rowsOf(page.blocks).filter(({ value }) => value === 'zu ergänzen')).toHaveLength(3);
    expect(report).not.toBeNull();
  });

  it('without a place lists all Länder', () => {
    const rows = rowsOf(view('barrierefreiheit').page.blocks);
    expect(rows.filter(({ value }) => value === 'zu ergänzen')).toHaveLength(16);
  });

  it('alone has the form for reports', () => {
    expect(INFO_NAMES.filter((name) => view(name).report !== null)).toEqual(['barrierefreiheit']);
  });
});
