import { z } from 'zod';

const versions = z.record(z.string(), z.string()).optional();

const packageSchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.union([z.string(), z.array(z.string())]).optional(),
  hasInstallScript: z.boolean().optional(),
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});

/** package-lock.json, as far as it is checked. The key is the path ("node_modules/a/node_modules/b"), '' the project. */
export const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), packageSchema),
});

export type LockFile = z.infer<typeof lockSchema>;
export type LockedPackage = LockFile['packages'][string];

export const projectSchema = z.looseObject({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
export type Project = z.infer<typeof projectSchema>;

/** "node_modules/a/node_modules/@b/c" → "@b/c". */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** All packages but the project itself. */
export function packagesOf(lock: LockFile): { path: string; name: string; one: LockedPackage }[] {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({ path, name: nameOf(path), one }));
}
