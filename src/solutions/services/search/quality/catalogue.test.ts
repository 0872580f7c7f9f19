import { describe, expect, it } from 'vitest';
import { serviceOf } from '../../catalogue/catalogue.ts';
import { findServices } from '../search-services.ts';
import queries from './catalogue-queries.json' with { type: 'json' };
import { judge, rankIn } from './mean-rank.ts';

describe('what people say at a counter', () => {
  it('is asked for services that there are, each query once', () => {
    expect(new Set(queries.map(([query]) => query)).size).toBe(queries.length);
    for (const [query, ...expected] of queries) {
      expect(expected.length, query).toBeGreaterThan(0);
      for (const id of expected) expect(serviceOf(id), `${query}: ${id}`).toBeDefined();
    }
  });

  it('leads to the service that they mean', () => {
    const ranks = queries.map(([query = '', ...expected]) =>
      rankIn(
        query,
        expected,
        findServices(query, 'de')
          .slice(0, 20)
          .map(({ service }) => service.id),
      ),
    );
    const { mean, firstThree, line } = judge(ranks);
    console.log(line);
    expect(mean).toBeGreaterThanOrEqual(0.95);
    expect(firstThree).toBeGreaterThanOrEqual(0.98);
  });
});
