/** A paper as a tagged PDF. The library is loaded when the first one is asked for: it takes some megabytes. */
import type PDFDocument from 'pdfkit';
import { LOCALE } from '../i18n/language.ts';
import { asArtifact, hasLetter, registerFonts } from '../pdf/fonts.ts';
import type { Paper, PaperMaking } from './paper.ts';
import { drawBlocks, type Landmark } from './pdf/draw-blocks.ts';
import { drawMark } from './pdf/draw-parts.ts';
import { FAINT, FOOT, HEIGHT, INNER, LEAD, MARGIN, TITLE, WIDTH } from './pdf/look.ts';
import { layOut, type Pen, write } from './pdf/pen.ts';
import { readyBlocks } from './ready-blocks.ts';
import { sayOnPaper } from './texts.ts';
import { textOf } from './words.ts';

/** From so many pages on there are bookmarks; viewers show them unasked. */
const LONG = 3;

export async function writePdf(paper: Paper, { author, now }: PaperMaking): Promise<Buffer> {
  const { default: Document } = await import('pdfkit');
  const doc = new Document({
    ...{ size: 'A4', layout: 'portrait', margin: MARGIN, pdfVersion: '1.7', font: null },
    ...{ tagged: true, displayTitle: true, autoFirstPage: false, bufferPages: true },
    lang: LOCALE[paper.language],
    info: {
      ...{ Title: textOf(paper.title), Subject: paper.subject, Author: author, Creator: 'Hierzulande' },
      CreationDate: new Date(now.epochMilliseconds),
    },
  });
  const done = bytesOf(doc);
  registerFonts(doc);
  doc.addPage();
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen: Pen = { doc, has: hasLetter(doc), y: MARGIN };
  if (paper.marks.length > 0) drawMark(pen, root, paper.marks.join(' · '));
  write(pen, root, 'H1', layOut(pen, paper.title, TITLE));
  pen.y += 4;
  for (const line of paper.lead) {
    write(pen, root, 'P', layOut(pen, line, LEAD));
    pen.y += 2;
  }
  const landmarks = drawBlocks(pen, root, readyBlocks(paper));
  if (doc.bufferedPageRange().count >= LONG) setBookmarks(doc, landmarks);
  drawFeet(pen, paper);
  root.end();
  doc.end();
  return done;
}

function setBookmarks({ outline }: PDFDocument, landmarks: readonly Landmark[]): void {
  let above = outline;
  for (const { text, level, page, y } of landmarks) {
    const item = (level === 2 ? outline : above).addItem(text, { pageNumber: page, top: y - 8, left: WIDTH });
    if (level === 2) above = item;
  }
}

function drawFeet(pen: Pen, { language, marks, printed }: Paper): void {
  const say = sayOnPaper(language);
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  const words = [...marks, printed].filter((part) => part !== '').join(' · ');
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const number = say('page', { page: page + 1, pages: count });
    const { lines } = layOut(pen, `${words} · ${number}`, FOOT);
    asArtifact(doc, 'Pagination', () => {
      doc.font(FOOT.font).fontSize(FOOT.size).fillColor(FAINT);
      doc.text(lines.join(''), MARGIN, HEIGHT - MARGIN - 4, {
        ...{ width: INNER, height: 12, ellipsis: true, lineBreak: false },
      });
    });
  }
}

async function bytesOf(doc: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(doc));
}
