/**
 * `npm run bench -- <name>`: measures against a baseline in the same run, prints its figure as the last
 * line, exits non-zero below target. Figures are kept in docs/benchmarks.md.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const name = process.argv[2];
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace(/\.ts$/, ''));
const file = join(import.meta.dirname, `${name}.ts`);
if (name === undefined || !names.includes(name) || !existsSync(file)) {
  console.error(`Which bench? ${names.map((one) => `npm run bench -- ${one}`).join(' | ')}`);
  process.exit(2);
}
const child = spawn(process.execPath, [file, ...process.argv.slice(3)], { stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));
