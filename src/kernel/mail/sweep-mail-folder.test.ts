import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweepMailFolder } from './sweep-mail-folder.ts';

const now = Temporal.Instant.from('2026-11-24T10:00:00Z');

it('removes mails after 30 days from the folder where they are written, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hier-mail-sweep-'));
  const files = { 'old.eml': 31, 'young.eml': 29, '.left.eml.part': 31, 'notes.txt': 400 };
  for (const [name, days] of Object.entries(files)) {
    writeFileSync(join(folder, name), 'x');
    const at = now.subtract({ hours: 24 * days }).epochMilliseconds / 1000;
    utimesSync(join(folder, name), at, at);
  }
  expect(await sweepMailFolder(folder, now)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'young.eml']);
  rmSync(folder, { recursive: true });
  expect(await sweepMailFolder(folder, now)).toBe(0);
});
