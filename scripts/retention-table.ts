/**
 * `node scripts/run.mjs scripts/retention-table.ts`: writes into docs/privacy/verzeichnis.md for how long each table
 * with something about people is kept, straight from the declarations. A test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { retentionTable, withTable } from './privacy/retention-lines.ts';

const FILE = 'docs/privacy/verzeichnis.md';
writeFileSync(FILE, withTable(readFileSync(FILE, 'utf8'), retentionTable()));
