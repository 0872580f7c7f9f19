/** The only way by which a picture comes into the house. */
import { createHash } from 'node:crypto';
import { Problem } from '../../http/problem.ts';
import { hasForeignContent } from './foreign-content.ts';
import { pictureProblem } from './picture-fault.ts';
import { pictureKind } from './picture-kind.ts';
import { pictureShape } from './picture-shape.ts';
import { createTurns } from './turns.ts';

export interface PictureLimits {
  bytes: number;
  /** Width × height, before anything is decoded. */
  dots: number;
}

export const PICTURE_LIMITS: PictureLimits = { bytes: 5_000_000, dots: 40_000_000 };

/** How it shall be kept: cut to a square, or as it is but no wider and higher than that. In dots. */
export type PictureFormat = { square: number } | { within: number };

/** As the house keeps it: encoded anew, upright, without place, time, camera, profile or any other note. */
export interface TakenPicture {
  bytes: Buffer;
  /** Of these bytes, in hexadecimal digits. */
  sha256: string;
  type: 'image/webp';
  width: number;
  height: number;
}

/** Milliseconds for one picture. */
const LONGEST_READ = 10_000;

/** One at a time: each may need some hundred megabytes while it is read. */
const turns = createTurns({ waiting: 8, busy: () => pictureProblem('picture-busy') });

/**
 * Reads what somebody sent and encodes it anew. Looks at the content alone, never at a name or a declared type.
 * Throws a problem `picture-…` for everything that is no still, whole JPEG, PNG, WebP or AVIF within the limits.
 */
export async function takePicture(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  { format, limits = PICTURE_LIMITS }: { format: PictureFormat; limits?: PictureLimits },
): Promise<TakenPicture> {
  const bytes = await collect(input, limits.bytes);
  requireStillPicture(bytes);
  return turns.take(() => encode(bytes, format, limits));
}

async function collect(input: Uint8Array | AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  if (input instanceof Uint8Array) {
    if (input.length > most) throw pictureProblem('picture-too-large');
    return Buffer.from(input.buffer, input.byteOffset, input.length);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    length += part.length;
    if (length > most) throw pictureProblem('picture-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function requireStillPicture(bytes: Buffer): void {
  if (bytes.length === 0) throw pictureProblem('picture-empty');
  const kind = pictureKind(bytes);
  if (kind === null) throw pictureProblem('picture-type');
  const { end, isAnimated } = pictureShape(kind, bytes);
  if (end === null) throw pictureProblem('picture-damaged');
  if (isAnimated) throw pictureProblem('picture-animated');
  if (hasForeignContent(kind, bytes, end)) throw pictureProblem('picture-mixed');
}

async function encode(bytes: Buffer, format: PictureFormat, limits: PictureLimits): Promise<TakenPicture> {
  const sharp = await loadSharp();
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > limits.dots) throw pictureProblem('picture-too-large');
    if (pages > 1) throw pictureProblem('picture-animated');
    const { data, info } = await sharp(bytes, { limitInputPixels: limits.dots, failOn: 'error' })
      .timeout({ seconds: LONGEST_READ / 1_000 })
      .autoOrient()
      .resize(sizeOf(format))
      .toColourspace('srgb')
      // Without `keepMetadata` nothing but dots is written.
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const sha256 = createHash('sha256').update(data).digest('hex');
    return { bytes: data, sha256, type: 'image/webp', width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw pictureProblem('picture-damaged', error);
  }
}

function sizeOf(format: PictureFormat) {
  return 'square' in format
    ? ({ width: format.square, height: format.square, fit: 'cover' } as const)
    : ({ width: format.within, height: format.within, fit: 'inside', withoutEnlargement: true } as const);
}

/** Only when the first picture comes: it costs time and memory that most houses never need. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
