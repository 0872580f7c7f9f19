import { type LockFile, packagesOf } from './lock-file.ts';

const DIGEST = /^sha(?:512|384|256)-[A-Za-z0-9+/]{40,}={0,2}(?: |$)/;
const PLATFORM = /(android|darwin|freebsd|linux|openharmony|win32|windows|netbsd|openbsd)/;

/**
 * Where packages come from: from the registry alone, each with the digest of its content. Without one may stand only
 * what scripts/complete-lockfile.mjs added: an optional package of a tool, for another platform, wanted by name and
 * version by a package that has a digest.
 */
export function originFaults(lock: LockFile): string[] {
  const wanted = new Set(
    packagesOf(lock)
      .filter(({ one }) => one.integrity !== undefined)
      .flatMap(({ one }) =>
        Object.entries(one.optionalDependencies ?? {}).map(([name, version]) => `${name}@${version}`),
      ),
  );
  return packagesOf(lock).flatMap(({ path, name, one }) => {
    if (one.link === true) return [`${path} is a link to a folder`];
    const faults: string[] = [];
    if (one.resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(one.resolved))
      faults.push(`${path} comes from elsewhere than the registry`);
    if (one.integrity === undefined) {
      const isOfPlatform = one.optional === true && one.os !== undefined && PLATFORM.test(name);
      if (one.dev !== true || !isOfPlatform || !wanted.has(`${name}@${one.version}`))
        faults.push(`${path} has no digest`);
    } else if (!DIGEST.test(one.integrity)) faults.push(`${path} has a digest that proves nothing`);
    return faults;
  });
}
