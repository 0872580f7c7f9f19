/**
 * Signs that a file is a picture and something else at once. What the house keeps is encoded anew, so nothing of it
 * would come through; it is refused because whoever sends such a file means no picture.
 */
import type { PictureKind } from './picture-kind.ts';

/** Long enough not to occur by chance in compressed dots (below once in ten thousand files of 5 MB). */
const PROGRAM = /<(?:\?php|script|!doctype|html|iframe|svg[\s>])/i;

/** `end` is where the picture ends by its own structure. */
export function hasForeignContent(kind: PictureKind, bytes: Buffer, end: number): boolean {
  // Phones append further pictures, films and notes to a JPEG; to the other kinds nobody appends anything in earnest.
  if (kind !== 'jpeg' && end < bytes.length) return true;
  return (
    isArchive(bytes) || bytes.subarray(0, 1024).includes('%PDF-') || PROGRAM.test(bytes.toString('latin1'))
  );
}

/** The end of a ZIP archive stands at most 65,557 bytes before the end of the file; readers of ZIP look only there. */
function isArchive(bytes: Buffer): boolean {
  return bytes.subarray(-65_557).includes('PK\x05\x06') && bytes.includes('PK\x03\x04');
}
