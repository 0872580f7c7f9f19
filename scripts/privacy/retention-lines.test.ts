import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { retentionTable, withTable } from './retention-lines.ts';

describe('the record of processing', () => {
  it('says of each table what the program declares (else run scripts/retention-table.ts)', () => {
    const document = readFileSync('docs/privacy/verzeichnis.md', 'utf8');
    expect(withTable(document, retentionTable())).toBe(document);
  });

  it('tells days, and for what is kept until the account goes, that', () => {
    const table = retentionTable();
    expect(table).toContain(
      '| `kernel.audit` | Protokoll der Änderungen unter Kürzeln | 180 Tage nach `at` |',
    );
    expect(table).toMatch(/`kernel\.person` \|.*\| mit dem Konto \|/);
    expect(table).not.toContain('undefined');
  });

  it('has no place for the table without its marks', () => {
    expect(() => withTable('# Verzeichnis', '')).toThrow(/lacks the marks/);
  });
});
