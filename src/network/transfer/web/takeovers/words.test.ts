import { expect, it } from 'vitest';
import house from '../../../../kernel/i18n/de.json' with { type: 'json' };
import desk from '../../../../kernel/i18n/desk/de.json' with { type: 'json' };
import { takeoverWords } from './words.ts';

it('speaks with the words of several rooms, and takes none of the house away', async () => {
  const words = (await takeoverWords?.de())?.default ?? {};
  for (const key of ['takeover_begin', 'solutions_preview', 'trial', 'project_state_live'])
    expect(words).toHaveProperty(key);
  expect(Object.keys(words).filter((key) => key in house || key in desk)).toEqual([]);
});
