import { type LockedPackage, type LockFile, packagesOf } from './lock-file.ts';

/** What may be part of a program under EUPL-1.2: permissive licences, and those of its appendix that bind by file. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Unlicense',
  'Zlib',
]);

/** What is taken in although its licence is not in the list, and why that is right. */
const EXCEPTIONS: readonly { name: RegExp; licence: string; reason: string }[] = [
  {
    name: /^opening_hours$/,
    licence: 'LGPL-3.0-only',
    reason: 'a library of its own, unchanged, replaceable in node_modules; never bundled for browsers',
  },
  {
    name: /^@img\/sharp-(libvips-)?[a-z0-9-]+$/,
    licence: 'LGPL-3.0-or-later',
    reason: 'libvips as a shared library of its own, unchanged and replaceable',
  },
  {
    name: /^date-holidays$/,
    licence: 'CC-BY-3.0',
    reason: 'its data; the names of their makers go with the package',
  },
  {
    name: /^suncalc$/,
    licence: 'none',
    reason: 'BSD-2-Clause by its file LICENSE; only its package.json does not say it',
  },
  {
    name: /^png-js$/,
    licence: 'none',
    reason: 'MIT by its file LICENSE; only its package.json does not say it',
  },
];

/** Licences of what runs in production that do not fit; tools for building and testing are not passed on. */
export function licenceFaults(lock: LockFile): string[] {
  return packagesOf(lock)
    .filter(({ one }) => one.dev !== true)
    .flatMap(({ path, name, one }) => {
      const licence = licenceOf(one);
      const isFit = (single: string) =>
        ALLOWED.has(single) ||
        EXCEPTIONS.some((exception) => exception.name.test(name) && exception.licence === single);
      return fits(licence, isFit) ? [] : [`${path} is under ${licence}, which is not in the list`];
    });
}

function licenceOf({ license }: LockedPackage): string {
  return (typeof license === 'string' ? license : license?.type) ?? 'none';
}

/** An expression of SPDX without nesting: one of alternatives must fit whole. */
function fits(expression: string, isFit: (single: string) => boolean): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(plain)) return false;
  return plain.split(' OR ').some((one) => one.split(' AND ').every((single) => isFit(single.trim())));
}
