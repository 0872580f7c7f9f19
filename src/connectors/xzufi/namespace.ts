/** The namespaces of XZuFi that are read, and those that are written. */

/** "http://xoev.de/schemata/xzufi/2_2_0": 2.1 (older files), 2.2 and 2.3 with every revision. */
const KNOWN = /^http:\/\/xoev\.de\/schemata\/xzufi\/2_[123]_\d{1,3}$/;

/** What is told to somebody whose file is something else. */
export const EXPECTED = 'XZuFi 2.1, 2.2 or 2.3 (namespace http://xoev.de/schemata/xzufi/2_3_0 or the like)';

export const WRITTEN_VERSIONS = ['2.2', '2.3'] as const;
export type WrittenVersion = (typeof WRITTEN_VERSIONS)[number];

export function isXzufi(space: string): boolean {
  return KNOWN.test(space);
}

export function namespaceOf(version: WrittenVersion): string {
  return `http://xoev.de/schemata/xzufi/${version.replace('.', '_')}_0`;
}
