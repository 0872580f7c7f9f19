import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ownSettingNames, withoutOwn } from './own-settings.ts';

describe('settings that belong to one town alone', () => {
  const form = z.strictObject({
    limit: z.number().default(1).meta({ label: 'limit' }),
    phone: z.string().default('').meta({ label: 'phone', own: true }),
    desk: z.string().meta({ own: true }).default(''),
    mail: z.string().meta({ own: true }).nullable().default(null),
    open: z.boolean().default(true),
  });

  it('are those that are marked, wherever in the field the mark stands', () => {
    expect([...ownSettingNames(form)]).toEqual(['phone', 'desk', 'mail']);
    expect([...ownSettingNames(z.object({}))]).toEqual([]);
    expect([...ownSettingNames(z.unknown())]).toEqual([]);
  });

  it('are left out, also where they are empty, and nothing else is', () => {
    const settings = { limit: 3, phone: '0221 1', desk: '', mail: 'a@b.example', open: false, old: 1 };
    expect(withoutOwn(form, settings)).toEqual({ limit: 3, open: false, old: 1 });
    expect(settings.phone).toBe('0221 1');
  });
});
