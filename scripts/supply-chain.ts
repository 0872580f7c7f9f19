/**
 * node scripts/run.mjs scripts/supply-chain.ts — what others bring into the program: where it comes from, that it is
 * what was locked, that nothing runs while it is installed, under which licences, and known weaknesses.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agreementFaults } from './supply-chain/agreement-faults.ts';
import { auditFaults } from './supply-chain/audit-faults.ts';
import { licenceFaults } from './supply-chain/licence-faults.ts';
import { lockSchema, packagesOf, projectSchema } from './supply-chain/lock-file.ts';
import { originFaults } from './supply-chain/origin-faults.ts';
import { scriptFaults } from './supply-chain/script-faults.ts';

const AUDIT_MILLISECONDS = 60_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const project = projectSchema.parse(read('package.json'));
const lock = lockSchema.parse(read('package-lock.json'));

const faults = [
  ...agreementFaults(project, lock),
  ...originFaults(lock),
  ...scriptFaults(lock),
  ...licenceFaults(lock),
  ...audit(),
];
for (const fault of faults) console.error(`- ${fault}`);
const all = packagesOf(lock);
const without = all.filter(({ one }) => one.integrity === undefined).length;
console.log(
  faults.length === 0
    ? `${all.length - without} packages of the registry locked by digest (and ${without} parts of tools for other platforms without), no unknown scripts, licences that fit.`
    : `${faults.length} faults in what others bring into the program.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function audit(): string[] {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    ...{ cwd: root, encoding: 'utf8', timeout: AUDIT_MILLISECONDS },
    shell: process.platform === 'win32',
  });
  const found = auditFaults(stdout ?? '');
  if (found === null)
    console.log('npm audit: its service does not answer here; known weaknesses were NOT looked up.');
  else console.log(`npm audit: ${found.length} known weaknesses of severity high or critical.`);
  return found ?? [];
}
