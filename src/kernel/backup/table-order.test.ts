import { describe, expect, it } from 'vitest';
import { inOrder } from './table-order.ts';

const table = (name: string, ...refersTo: string[]) => ({
  schema: 'a',
  name,
  refersTo: refersTo.map((one) => `a.${one}`),
});
const names = (tables: { name: string }[]) => tables.map(({ name }) => name);

describe('the order of tables', () => {
  it('puts what is referred to first, and is by name otherwise', () => {
    const all = [table('a', 'c'), table('b'), table('c', 'd'), table('d'), table('e', 'a', 'b')];
    expect(names(inOrder(all))).toEqual(['b', 'd', 'c', 'a', 'e']);
  });

  it('does not mind tables of others', () => {
    expect(names(inOrder([{ schema: 'a', name: 'x', refersTo: ['other.y'] }]))).toEqual(['x']);
  });

  it('refuses a circle by name', () => {
    expect(() => inOrder([table('a', 'b'), table('b', 'a'), table('c')])).toThrow('a.a, a.b');
  });
});
