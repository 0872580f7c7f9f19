import { describe, expect, it } from 'vitest';
import { asFetchFault } from './as-fetch-fault.ts';

const at = { origin: 'The server a.example', signal: new AbortController().signal, isAnswered: false };
const withCode = (code: string) => Object.assign(new Error('with /path?token=geheim'), { code });

describe('asFetchFault', () => {
  it.each([
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('tells a certificate that cannot be trusted (%s) apart, for it does not pass by itself', (code) => {
    expect(asFetchFault(withCode(code), at)).toMatchObject({ name: 'FetchFault', code: 'certificate' });
  });

  it.each(['ENOTFOUND', 'ECONNREFUSED', 'ECONNRESET', 'EPROTO', 'HPE_HEADER_OVERFLOW'])(
    'names %s and nothing else of what the network said',
    (code) => {
      const error = new AggregateError([withCode(code), withCode('OTHER')]);
      expect(asFetchFault(error, at)).toMatchObject({
        code: 'unreachable',
        message: `The server a.example cannot be reached (${code}): check the address; the next run tries again.`,
      });
    },
  );

  it('does not take a mistake of the program for one of the source', () => {
    const mistake = new TypeError('x is not a function');
    expect(asFetchFault(mistake, at)).toBe(mistake);
    expect(asFetchFault(mistake, { ...at, isAnswered: true })).toBe(mistake);
  });
});
