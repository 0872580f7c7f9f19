import { execFileSync, spawnSync } from 'node:child_process';

/** What other people's program makes of our papers. */
export const HAS_POPPLER = spawnSync('pdfinfo', ['-v']).status === 0;

if (!HAS_POPPLER) console.warn('Papers are not read back: there is no pdfinfo (package poppler-utils).');

export function pdfInfo(pdf: Buffer, ...options: string[]): string {
  return execFileSync('pdfinfo', [...options, '-'], { input: pdf, encoding: 'utf8' });
}

/** What stands on the pages, foot and repeated heads among it. */
export function pdfText(pdf: Buffer, ...options: string[]): string {
  return execFileSync('pdftotext', [...options, '-', '-'], { input: pdf, encoding: 'utf8' });
}

/** What is told, in order, without spaces: lines break anywhere. */
export function toldIn(pdf: Buffer): string {
  const tree = pdfInfo(pdf, '-struct-text').split('\n');
  return tree
    .flatMap((line) => /^ *"(.*)"$/s.exec(line)?.[1] ?? [])
    .join('')
    .replaceAll(/\s/g, '');
}
