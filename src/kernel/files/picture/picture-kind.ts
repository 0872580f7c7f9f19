export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif';

/** What the first bytes say; null: no picture that the house takes. Names and declared types are never asked. */
export function pictureKind(bytes: Buffer): PictureKind | null {
  const signs = (start: number, text: string) =>
    bytes.subarray(start, start + text.length).equals(Buffer.from(text, 'latin1'));
  if (signs(0, '\xff\xd8\xff')) return 'jpeg';
  if (signs(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (signs(0, 'RIFF') && signs(8, 'WEBP')) return 'webp';
  // Only still pictures: "avis" is a film.
  if (signs(4, 'ftyp') && signs(8, 'avif')) return 'avif';
  return null;
}
