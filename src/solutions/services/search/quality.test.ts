import { describe, expect, it } from 'vitest';
import queries from './quality-queries.json' with { type: 'json' };
import { findServices } from './search-services.ts';

/** Rank of the first expected service, from 1; 0: not among the first twenty. */
function rankOf(query: string, expected: readonly string[]): number {
  const found = findServices(query, 'de')
    .slice(0, 20)
    .map(({ service }) => service.id);
  return found.findIndex((id) => expected.includes(id)) + 1;
}

describe('what people say at a counter', () => {
  it('leads to the service that they mean', () => {
    const ranks = queries.map(([query = '', ...expected]) => ({ query, rank: rankOf(query, expected) }));
    const mean = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
    const firstThree = ranks.filter(({ rank }) => rank > 0 && rank <= 3).length / ranks.length;
    console.log(
      `${ranks.length} queries: mean reciprocal rank ${mean.toFixed(3)}, among the first three ${(100 * firstThree).toFixed(1)} %`,
    );
    console.log(
      ranks
        .filter(({ rank }) => rank !== 1)
        .map(
          ({ query, rank }) =>
            `${rank} ${query} -> ${findServices(query, 'de')
              .slice(0, 3)
              .map(({ service, score }) => service.id + ':' + score.toFixed(2))}`,
        )
        .join('\n'),
    );
    expect(mean).toBeGreaterThanOrEqual(0.85);
  });
});
