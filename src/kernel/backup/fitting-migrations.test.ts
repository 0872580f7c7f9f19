import { describe, expect, it } from 'vitest';
import { fittingMigrations } from './fitting-migrations.ts';

const file = (name: string) => ({
  name,
  number: Number(name.slice(0, 3)),
  sql: '',
  checksum: `sum of ${name}`,
});
const plan = [
  { id: 'kernel', files: [file('001-a.sql'), file('002-b.sql')] },
  { id: 'jobs', files: [file('001-j.sql')] },
  { id: 'air', files: [file('001-x.sql')] },
];
const applied = (...names: [schema: string, name: string][]) => ({
  program: '0.1.0',
  migrations: names.map(([schema, name]) => ({ schema, name, checksum: `sum of ${name}` })),
});
const names = (found: ReturnType<typeof fittingMigrations>) =>
  found.flatMap(({ id, files }) => files.map(({ name }) => `${id}/${name}`));

describe('migrations for a backup', () => {
  it('are those of its time, and all of the jobs, which it does not hold', () => {
    expect(names(fittingMigrations(plan, applied(['kernel', '001-a.sql'])))).toEqual([
      'kernel/001-a.sql',
      'jobs/001-j.sql',
    ]);
    expect(names(fittingMigrations(plan, applied(['kernel', '001-a.sql'], ['air', '001-x.sql'])))).toContain(
      'air/001-x.sql',
    );
  });

  it('lack where the program does not know one, or knows it otherwise', () => {
    for (const unknown of [
      ['kernel', '003-c.sql'],
      ['water', '001-w.sql'],
    ] as const)
      expect(() => fittingMigrations(plan, applied([unknown[0], unknown[1]]))).toThrow(
        'restore it with version 0.1.0',
      );
    const other = { program: '0.1.0', migrations: [{ schema: 'kernel', name: '001-a.sql', checksum: 'x' }] };
    expect(() => fittingMigrations(plan, other)).toThrow('is another one');
  });
});
