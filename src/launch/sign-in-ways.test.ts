import { expect, it } from 'vitest';
import { signInWays } from './sign-in-ways.ts';

it('the console names the providers with the address to register there, and no secret', () => {
  const provider = { id: 'konto', name: 'Servicekonto', issuer: 'https://id.land.example', clientId: 'c' };
  expect(signInWays([{ ...provider, clientSecret: 'geheim' }], 'https://app.example')).toEqual([
    'People may sign in by Servicekonto (https://id.land.example); it must know https://app.example/api/account/providers/konto/back.',
  ]);
  expect(signInWays([], 'https://app.example')).toEqual([]);
});
