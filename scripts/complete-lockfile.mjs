/**
 * node scripts/complete-lockfile.mjs — run after packages were added where the registry does not have all of them.
 *
 * npm leaves optional packages that it could not look up out of package-lock.json without a word, and `npm ci` then
 * refuses the file everywhere. They belong to other platforms; this adds them by name and version, so that
 * `npm ci` passes them over here and finds them there (without a checksum, which only their registry knows).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const one of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(one.optionalDependencies ?? {})) {
    if (isFound(name)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(one.dev && { dev: true }),
      optional: true,
    };
    added.push(`${name}@${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
if (added.length > 0)
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is complete.' : `Added: ${added.join(', ')}`);

/** @param {string} name */
function isFound(name) {
  return Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
}

/** Packages with machine code carry their platform in their name. */
function platformOf(name) {
  const found =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(gnu|musl))?/.exec(
      name,
    );
  if (found === null)
    throw new Error(`${name} is missing from package-lock.json and its name tells no platform`);
  const [, os, cpu, libc] = found;
  const library = { gnu: 'glibc', musl: 'musl' }[libc ?? ''];
  return { cpu: [cpu], ...(library && { libc: [library] }), os: [os] };
}
