import type { LockFile, Project } from './lock-file.ts';

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** package.json and lock file name the same packages, each by one exact version, and that one is locked. */
export function agreementFaults(project: Project, lock: LockFile): string[] {
  const root = lock.packages[''] ?? {};
  return KINDS.flatMap((kind) => {
    const wanted = project[kind] ?? {};
    const known = root[kind] ?? {};
    const extra = Object.keys(known).filter((name) => !(name in wanted));
    return [
      ...extra.map((name) => `${name} is in package-lock.json (${kind}) and not in package.json`),
      ...Object.entries(wanted).flatMap(([name, version]) => faultsOf(lock, kind, { name, version, known })),
    ];
  });
}

function faultsOf(
  lock: LockFile,
  kind: string,
  { name, version, known }: { name: string; version: string; known: Record<string, string> },
): string[] {
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) return [`${name} has no exact version: "${version}"`];
  if (known[name] !== version)
    return [
      `${name} is ${version} in package.json and ${known[name] ?? 'not there'} in package-lock.json (${kind})`,
    ];
  const locked = lock.packages[`node_modules/${name}`]?.version;
  return locked === version ? [] : [`${name} is locked as ${locked ?? 'nothing'} instead of ${version}`];
}
