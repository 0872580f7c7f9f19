/** Where a picture ends, and whether it moves: read from its structure, without decoding a dot. */
import type { PictureKind } from './picture-kind.ts';

export interface PictureShape {
  /** Offset behind its last byte; null: it breaks off, or the structure makes no sense. */
  end: number | null;
  isAnimated: boolean;
}

export function pictureShape(kind: PictureKind, bytes: Buffer): PictureShape {
  return READERS[kind](bytes);
}

const READERS: Readonly<Record<PictureKind, (bytes: Buffer) => PictureShape>> = {
  jpeg: (bytes) => ({ end: endOfJpeg(bytes), isAnimated: false }),
  png: shapeOfPng,
  webp: shapeOfWebp,
  avif: (bytes) => ({ end: endOfBoxes(bytes), isAnimated: false }),
};

/** ITU T.81, annex B: segments with a length, and behind a "start of scan" dots up to the next marker. */
function endOfJpeg(bytes: Buffer): number | null {
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else {
      if (at + 4 > bytes.length) return null;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = endOfScan(bytes, at);
    }
  }
  return null;
}

function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

/** Chunks: length, type, content, checksum; "acTL" stands before the dots of one that moves. */
function shapeOfPng(bytes: Buffer): PictureShape {
  let isAnimated = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'acTL') isAnimated = true;
    if (type === 'IEND') return { end: at <= bytes.length ? at : null, isAnimated };
  }
  return { end: null, isAnimated };
}

/** One RIFF chunk around all; the second bit of an extended header says that it moves. */
function shapeOfWebp(bytes: Buffer): PictureShape {
  if (bytes.length < 30) return { end: null, isAnimated: false };
  const size = bytes.readUInt32LE(4);
  const end = 8 + size + (size % 2);
  const isAnimated = bytes.toString('latin1', 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 0x02) !== 0;
  return { end: end <= bytes.length ? end : null, isAnimated };
}

/** Boxes of ISO 14496-12 that a still picture is made of; what else follows is not part of it. */
const BOXES = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'uuid', 'mini']);

function endOfBoxes(bytes: Buffer): number | null {
  let at = 0;
  while (at + 8 <= bytes.length && BOXES.has(bytes.toString('latin1', at + 4, at + 8))) {
    const size = bytes.readUInt32BE(at);
    // 0: up to the end of the file; 1: a length of 64 bits, which no picture below the limit needs.
    if (size === 0) return bytes.length;
    if (size < 8 || at + size > bytes.length) return null;
    at += size;
  }
  return at === 0 ? null : at;
}
