import { describe, expect, it } from 'vitest';
import { collectTasks, FINDER_MILLISECONDS } from './collect-tasks.ts';
import type { Finder } from './finders.ts';
import type { DeskTask, TaskQuestion } from './task.ts';

const task = (id: string, urgency: DeskTask['urgency']): DeskTask => ({
  ...{ id, urgency, title: id, text: '', link: '/', since: null, due: null },
});
const finder = (id: string, ...tasks: DeskTask[]): Finder => ({ id, find: async () => tasks });

// Neither the place nor the kernel is looked at by what collects.
const question = { permissions: new Set<string>(), language: 'de' } as unknown as TaskQuestion;
const kernel = {} as Parameters<typeof collectTasks>[2];

async function collect(...finders: Finder[]) {
  const told: string[] = [];
  const answer = await collectTasks(finders, question, kernel, (id) => told.push(id));
  return { ...answer, told };
}

describe('the tasks of a desk', () => {
  it('come with the most urgent first, and among equals in the order of the list', async () => {
    const { tasks, failed } = await collect(
      finder('a', task('a1', 'note'), task('a2', 'now')),
      finder('b', task('b1', 'now'), task('b2', 'soon')),
    );
    expect(tasks.map(({ id }) => id)).toEqual(['a2', 'b1', 'b2', 'a1']);
    expect(failed).toEqual([]);
  });

  it('lose only those of a finder that fails, at once or later, and say which', async () => {
    const { tasks, failed, told } = await collect(
      finder('good', task('g', 'soon')),
      { id: 'late', find: () => new Promise<DeskTask[]>(() => undefined) },
      {
        id: 'broken',
        find: () => {
          throw new Error('at once');
        },
      },
    );
    expect(tasks.map(({ id }) => id)).toEqual(['g']);
    expect(failed).toEqual(['late', 'broken']);
    expect(told.sort()).toEqual(['broken', 'late']);
  });

  it('are looked for at the same time, so that many slow finders cost as much as one', async () => {
    const begun = performance.now();
    const slow = (id: string): Finder => ({ id, find: () => new Promise<DeskTask[]>(() => undefined) });
    await collect(...Array.from({ length: 8 }, (_, index) => slow(`f${index}`)));
    expect(performance.now() - begun).toBeLessThan(FINDER_MILLISECONDS * 4);
  });

  it('are at most fifty of one kind', async () => {
    const many = Array.from({ length: 80 }, (_, index) => task(`t${index}`, 'note'));
    expect((await collect(finder('many', ...many))).tasks).toHaveLength(50);
  });
});
