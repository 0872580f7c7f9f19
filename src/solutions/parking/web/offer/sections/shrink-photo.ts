/** Dots that the house keeps at most (`lots/change-photos.ts`), and bytes that are sent as they are. */
const WITHIN = 1600;
const SMALL = 1_000_000;
const QUALITY = 0.85;

/**
 * A photo as a telephone takes it, made as small as the house keeps it: it is sent in seconds, and without its notes of
 * place and camera. What the device cannot draw is sent as it is, and the house says what is wrong with it.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  if (file.size <= SMALL) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return file;
  const scale = Math.min(1, WITHIN / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', QUALITY);
  });
  return small ?? file;
}
