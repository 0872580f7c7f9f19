import { describe, expect, it } from 'vitest';
import { requestIds } from './request-id.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const given = (id: string) => ({ headers: { 'x-request-id': id } });

describe('the id of a request', () => {
  it('is made anew where no proxy is trusted, whatever comes in', () => {
    const id = requestIds(false)(given('0192f0c0-0000-7000-8000-000000000000'));
    expect(id).toMatch(UUID);
    expect(requestIds(false)(given(id))).not.toBe(id);
  });

  it.each(['0192F0C0-0000-7000-8000-00000000000a', '0192f0c00000700080000000000000aa'])(
    'is taken from a trusted proxy where it is well-formed: %s',
    (id) => {
      expect(requestIds(true)(given(id))).toBe(id.toLowerCase());
    },
  );

  it.each([
    '',
    'erika@stadt.example',
    '50.9413,6.9583',
    'a'.repeat(32).replace('a', 'g'),
    '0192f0c0\r\nset-cookie: a=b',
  ])('is never taken where it could be something else: %s', (id) => {
    expect(requestIds(true)(given(id))).toMatch(UUID);
  });

  it('is made anew where none or several came', () => {
    expect(requestIds(true)({ headers: {} })).toMatch(UUID);
  });
});
