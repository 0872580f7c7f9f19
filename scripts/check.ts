/** `npm run check`: types, style, floors, unused code. Runs all, says which failed, exits non-zero if any did. */
import { spawnSync } from 'node:child_process';

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

const failed = CHECKS.filter(({ name, command }) => {
  console.log(`— ${name}`);
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  console.error(`Not clean: ${failed.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
console.log('All clean: types, style, floors, unused code.');
