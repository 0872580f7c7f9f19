/** A paper as a tagged PDF: A4, standing. Lengths in points. The library is loaded when the first one is asked for. */
import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { LOCALE } from '../../../kernel/i18n/language.ts';
import { asArtifact, BOLD, PLAIN, registerFonts } from '../../../kernel/pdf/fonts.ts';
import { sayIn } from '../texts.ts';
import type { Paper, PaperTable } from './paper.ts';

const [WIDTH, HEIGHT, MARGIN] = [595.28, 841.89, 56];
const INNER = WIDTH - 2 * MARGIN;
const BOTTOM = HEIGHT - MARGIN - 24;
const LABEL = 150;
const [INK, FAINT, LINE] = ['#111111', '#595959', '#c4c4c4'];

interface Pen {
  doc: PDFDocument;
  root: StructureElement;
  y: number;
}

interface Style {
  font: string;
  size: number;
  colour?: string;
  x?: number;
  width?: number;
  align?: 'left' | 'right';
}

export async function drawPaper(
  paper: Paper,
  { author, now }: { author: string; now: Temporal.Instant },
): Promise<Buffer> {
  const { default: Document } = await import('pdfkit');
  const doc = new Document({
    ...{ size: 'A4', layout: 'portrait', margin: MARGIN, pdfVersion: '1.7', font: null },
    ...{ tagged: true, displayTitle: true, autoFirstPage: false, bufferPages: true },
    lang: LOCALE[paper.language],
    info: {
      ...{ Title: paper.title, Subject: paper.title, Author: author, Creator: 'Hierzulande' },
      CreationDate: new Date(now.epochMilliseconds),
    },
  });
  const done = bytesOf(doc);
  registerFonts(doc);
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen: Pen = { doc, root, y: MARGIN };
  write(pen, root, 'H1', paper.title, { font: BOLD, size: 18 }, 4);
  for (const line of paper.lead) write(pen, root, 'P', line, { font: PLAIN, size: 11, colour: FAINT }, 2);
  for (const { title, rows } of paper.facts) drawFacts(pen, title, rows);
  for (const table of paper.tables) drawTable(pen, table);
  heading(pen, root, paper.notes.title);
  for (const line of paper.notes.lines) write(pen, root, 'P', line, { font: PLAIN, size: 9.5 }, 4);
  drawFeet(doc, paper);
  root.end();
  doc.end();
  return done;
}

function drawFacts(pen: Pen, title: string, rows: readonly (readonly [string, string])[]): void {
  if (rows.length === 0) return;
  heading(pen, pen.root, title);
  const list = pen.doc.struct('L', { title });
  pen.root.add(list);
  for (const [label, value] of rows) {
    const style = { font: PLAIN, size: 10.5 };
    const valueStyle = { ...style, x: MARGIN + LABEL, width: INNER - LABEL };
    const labelStyle = { ...style, colour: FAINT, width: LABEL - 10 };
    const height = Math.max(heightOf(pen.doc, label, labelStyle), heightOf(pen.doc, value, valueStyle));
    makeRoom(pen, height);
    const item = pen.doc.struct('LI');
    list.add(item);
    item.add(pen.doc.struct('Lbl', () => put(pen, label, labelStyle)));
    item.add(pen.doc.struct('LBody', () => put(pen, value, valueStyle)));
    item.end();
    pen.y += height + 3;
  }
  list.end();
}

function drawTable(pen: Pen, { title, columns, rows, total }: PaperTable): void {
  heading(pen, pen.root, title);
  const table = pen.doc.struct('Table', { title });
  pen.root.add(table);
  const first = columns.length > 2 ? INNER * 0.32 : INNER * 0.75;
  const rest = (INNER - first) / Math.max(1, columns.length - 1);
  const row = (cells: readonly string[], font: string, isHead: boolean) => {
    const styleOf = (at: number): Style => ({
      ...{ font, size: 10, width: (at === 0 ? first : rest) - 6, align: at === 0 ? 'left' : 'right' },
      x: at === 0 ? MARGIN : MARGIN + first + rest * (at - 1) + 6,
    });
    const height = Math.max(...cells.map((cell, at) => heightOf(pen.doc, cell, styleOf(at))));
    makeRoom(pen, height + 5);
    const line = pen.doc.struct('TR');
    table.add(line);
    for (const [at, cell] of cells.entries())
      line.add(pen.doc.struct(isHead || at === 0 ? 'TH' : 'TD', () => put(pen, cell, styleOf(at))));
    line.end();
    pen.y += height + 2;
    const { y } = pen;
    asArtifact(pen.doc, 'Layout', () => {
      pen.doc
        .lineWidth(isHead ? 0.8 : 0.4)
        .moveTo(MARGIN, y)
        .lineTo(WIDTH - MARGIN, y)
        .stroke(isHead ? INK : LINE);
    });
    pen.y += 3;
  };
  row(columns, BOLD, true);
  for (const cells of rows) row(cells, PLAIN, false);
  if (total !== null) row(total, BOLD, false);
  table.end();
}

function heading(pen: Pen, parent: StructureElement, text: string): void {
  pen.y += 14;
  // A heading never stands alone at the foot of a page.
  if (pen.y + 60 > BOTTOM) turn(pen);
  write(pen, parent, 'H2', text, { font: BOLD, size: 12 }, 5);
}

function write(
  pen: Pen,
  parent: StructureElement,
  tag: string,
  text: string,
  style: Style,
  gap: number,
): void {
  const height = heightOf(pen.doc, text, style);
  makeRoom(pen, height);
  parent.add(pen.doc.struct(tag, () => put(pen, text, style)));
  pen.y += height + gap;
}

function put({ doc, y }: Pen, text: string, style: Style): void {
  const { font, size, colour = INK, x = MARGIN, width = INNER, align = 'left' } = style;
  doc.font(font).fontSize(size).fillColor(colour).text(text, x, y, { width, align });
}

function heightOf(doc: PDFDocument, text: string, { font, size, width = INNER }: Style): number {
  return doc.font(font).fontSize(size).heightOfString(text, { width });
}

function makeRoom(pen: Pen, height: number): void {
  if (pen.y + height > BOTTOM) turn(pen);
}

function turn(pen: Pen): void {
  pen.doc.addPage();
  pen.y = MARGIN;
}

function drawFeet(doc: PDFDocument, { language, printed }: Paper): void {
  const say = sayIn(language);
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const words = `${printed} · ${say('paper_page', { page: page + 1, pages: count })}`;
    asArtifact(doc, 'Pagination', () => {
      doc.font(PLAIN).fontSize(8).fillColor(FAINT);
      doc.text(words, MARGIN, HEIGHT - MARGIN - 4, {
        width: INNER,
        height: 12,
        ellipsis: true,
        lineBreak: false,
      });
    });
  }
}

async function bytesOf(doc: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(doc));
}
