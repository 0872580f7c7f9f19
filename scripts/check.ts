/** `npm run check`: types, style, floors, unused code. Runs all, says which failed, exits non-zero if any did. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const CHECKS = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  { name: 'style', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  {
    name: 'floors',
    command: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'web',
      'bench',
      'e2e',
    ],
  },
  { name: 'unused', command: ['node_modules/knip/bin/knip.js'] },
];

/** Two at a time: each works on one processor. What one says is shown in one piece. */
const waiting = [...CHECKS];
const failed: string[] = [];
async function runNext(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const child = spawn(process.execPath, check.command, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    const [code] = await once(child, 'close');
    console.log(`— ${check.name}`);
    process.stdout.write(Buffer.concat(said));
    if (code !== 0) failed.push(check.name);
  }
}
await Promise.all([runNext(), runNext()]);

if (failed.length > 0) {
  console.error(`Not clean: ${failed.join(', ')}`);
  process.exit(1);
}
console.log('All clean: types, style, floors, unused code.');
