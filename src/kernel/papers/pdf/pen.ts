/** Draws lines of words down the pages of a paper, each as content of an element that is told in words. */
import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { breakLines } from '../break-lines.ts';
import type { Words } from '../paper.ts';
import { langOf, textOf } from '../words.ts';
import { inLetters, type Lettered } from './letters.ts';
import { BOTTOM, INK, INNER, MARGIN, type Style } from './look.ts';

export interface Pen {
  doc: PDFDocument;
  has: (codePoint: number) => boolean;
  /** Where the next line begins. */
  y: number;
}

/** Words in lines, with what is told of their element. */
export interface Laid {
  lines: readonly string[];
  lineHeight: number;
  height: number;
  style: Style;
  told: { lang?: string; actual?: string };
}

/** Half a hair: sums of lengths are not exact. */
const HAIR = 0.01;

export function layOut(pen: Pen, words: Words, style: Style): Laid {
  const { text, actual } = lettersOf(pen, words);
  const lang = langOf(words);
  const lines = breakLines(text, (style.width ?? INNER) + HAIR, measureIn(pen, style));
  const lineHeight = pen.doc.font(style.font).fontSize(style.size).currentLineHeight(true);
  const told = { ...(lang !== undefined && { lang }), ...(actual !== undefined && { actual }) };
  return { lines, lineHeight, height: lines.length * lineHeight, style, told };
}

export function lettersOf({ has }: Pen, words: Words): Lettered {
  return inLetters(textOf(words), has);
}

export function measureIn({ doc }: Pen, { font, size }: Style): (text: string) => number {
  return (text) => doc.font(font).fontSize(size).widthOfString(text);
}

/** One element of words below another one, on as many pages as it needs. */
export function write(pen: Pen, parent: StructureElement, tag: string, laid: Laid): void {
  const element = pen.doc.struct(tag, laid.told);
  parent.add(element);
  let rest = laid.lines;
  while (rest.length > 0) {
    const count = linesHere(pen, laid, rest.length);
    if (count > 0) {
      const [lines, { y }] = [rest.slice(0, count), pen];
      element.add(() => putLines(pen, { ...laid, lines }, y));
      pen.y += count * laid.lineHeight;
      rest = rest.slice(count);
    }
    if (rest.length > 0) turn(pen);
  }
  element.end();
}

/** How many lines stand on this page: neither the first nor the last one of several stands alone. */
function linesHere(pen: Pen, { lines, lineHeight }: Laid, rest: number): number {
  const room = roomFor(pen, lineHeight);
  if (rest <= room) return rest;
  if (isAtTop(pen)) return Math.max(1, rest - room === 1 && room > 2 ? room - 1 : room);
  const count = rest - room === 1 ? room - 1 : room;
  return rest === lines.length && count < 2 ? 0 : count;
}

export function roomFor({ y }: Pen, lineHeight: number): number {
  return Math.max(0, Math.floor((BOTTOM - y + HAIR) / lineHeight));
}

/** Within the content of an element. */
export function putLines({ doc }: Pen, { lines, lineHeight, style }: Laid, y: number): void {
  const { font, size, colour = INK, x = MARGIN, width = INNER, align = 'start' } = style;
  doc.font(font).fontSize(size).fillColor(colour);
  for (const [at, line] of lines.entries()) {
    const shift = align === 'end' ? width - doc.widthOfString(line.trimEnd()) : 0;
    if (line !== '') doc.text(line, x + shift, y + at * lineHeight, { lineBreak: false });
  }
}

export function makeRoom(pen: Pen, height: number): void {
  if (pen.y + height > BOTTOM + HAIR && !isAtTop(pen)) turn(pen);
}

export function turn(pen: Pen): void {
  pen.doc.addPage();
  pen.y = MARGIN;
}

function isAtTop({ y }: Pen): boolean {
  return y <= MARGIN + HAIR;
}
