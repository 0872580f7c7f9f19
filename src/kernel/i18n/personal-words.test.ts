import { describe, expect, it } from 'vitest';
import { SIGN_IN_FAULTS } from '../identity/accounts/providers/sign-in-fault.ts';
import { KERNEL_PERMISSIONS } from '../identity/permission.ts';
import { MEMBER_ROLES, ROLE_LEVELS } from '../identity/role.ts';
import { PEOPLE_TEXTS } from '../identity/texts.ts';
import { NOTIFICATION_TEXTS } from '../notifications/texts.ts';
import { ACCOUNT_WORDS } from './account/account-words.ts';
import { DESK_WORDS } from './desk/desk-words.ts';
import { NOTIFY_WORDS } from './notify/notify-words.ts';

type Flat = Readonly<Record<string, string>>;

const namesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each([
  ['the account', ACCOUNT_WORDS],
  ['the desk', DESK_WORDS],
  ['notifications', NOTIFY_WORDS],
  ['messages', NOTIFICATION_TEXTS],
] as const)('words of %s', (_, texts) => {
  it('stand in German and English, with the same values in them', () => {
    const [german, english]: [Flat, Flat] = [texts.de, texts.en];
    expect(Object.keys(english)).toEqual(Object.keys(german));
    for (const [key, value] of Object.entries(german)) {
      expect(value.trim(), key).not.toBe('');
      expect(namesIn(english[key]), key).toEqual(namesIn(value));
    }
  });
});

describe('every', () => {
  it.each([
    ['level', [...new Set(Object.values(ROLE_LEVELS).flat())]],
    ['right', KERNEL_PERMISSIONS.map(({ name }) => name)],
    ['fehler', SIGN_IN_FAULTS],
  ] as const)('%s has words', (kind, all) => {
    for (const one of all) expect(Object.keys(ACCOUNT_WORDS.de)).toContain(`${kind}_${one}`);
  });

  it('role has a name, and is explained at the desk', () => {
    for (const one of MEMBER_ROLES) {
      expect(Object.keys(PEOPLE_TEXTS.de)).toContain(`role_${one}`);
      expect(Object.keys(DESK_WORDS.de)).toContain(`role_can_${one}`);
    }
  });
});
