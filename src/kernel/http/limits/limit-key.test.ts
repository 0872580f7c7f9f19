import { describe, expect, it } from 'vitest';
import { limitKey, network } from './limit-key.ts';

const nobody = (ip: string) => limitKey({ person: null, ip });

describe('the caller of a limited route', () => {
  it('is the person where one is signed in, from wherever', () => {
    const person = { id: '0192f0c0-0000-7000-8000-000000000000' };
    expect(limitKey({ person, ip: '192.0.2.1' })).toBe(limitKey({ person, ip: '2001:db8::1' }));
  });

  it('is a digest that does not tell the address', () => {
    expect(nobody('192.0.2.1')).not.toContain('192');
    expect(nobody('192.0.2.1')).toBe(nobody('192.0.2.1'));
    expect(nobody('192.0.2.1')).not.toBe(nobody('192.0.2.2'));
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff:eeee:dddd:cccc', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:1::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
  ])('is by network: %s is %s', (address, expected) => {
    expect(network(address)).toBe(expected);
  });
});
