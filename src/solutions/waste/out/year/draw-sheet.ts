/** The sheet of a year as a tagged PDF. */
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import { asArtifact, BOLD, PLAIN, registerFonts } from '../../../../kernel/pdf/fonts.ts';
import { sayIn } from '../../texts.ts';
import { drawFoot, drawNumber, fitsFoot, MARGIN, WIDTH } from './draw-basics.ts';
import { drawLists } from './draw-lines.ts';
import { drawLegend, drawMonth } from './draw-page.ts';
import { FAINT, INK } from './look.ts';
import type { Sheet } from './sheet.ts';

export interface SheetWords {
  /** "Abfall Birkenfeld: Bezirk 1" */
  whose: string;
  author: string;
  /** Sources with their age. */
  sources: readonly string[];
  /** "Gedruckt am …" with the address of the newest state. */
  printed: string;
  /** When it is made. */
  now: Temporal.Instant;
}

const HALVES = ['sheet_first_half', 'sheet_second_half'] as const;

/**
 * A page for each half of the year, then lists of what is moved and of stops. Every sign for the eye is said in words for
 * those who hear it. The library is loaded when the first sheet is asked for: it takes some megabytes.
 */
export async function drawSheet(sheet: Sheet, words: SheetWords): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const say = sayIn(sheet.language);
  const title = `${say('sheet_title', { year: String(sheet.year) })}: ${words.whose}`;
  const doc = new PDFDocument({
    ...{ size: 'A4', layout: 'landscape', margin: MARGIN, pdfVersion: '1.7', font: null },
    ...{ tagged: true, displayTitle: true, autoFirstPage: false, bufferPages: true },
    lang: LOCALE[sheet.language],
    info: {
      ...{ Title: title, Subject: title, Author: words.author, Creator: 'Hierzulande' },
      CreationDate: new Date(words.now.epochMilliseconds),
    },
  });
  const done = bytesOf(doc);
  registerFonts(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  for (const [index, half] of HALVES.entries()) {
    doc.addPage();
    doc.outline.addItem(say(half));
    if (index === 0) {
      root.add(
        doc.struct('H1', () => {
          doc.font(BOLD).fontSize(16).fillColor(INK);
          doc.text(title, MARGIN, MARGIN - 6, { width: WIDTH - 2 * MARGIN, height: 20, ellipsis: true });
        }),
      );
    } else
      asArtifact(doc, 'Pagination', () => {
        doc.font(BOLD).fontSize(16).fillColor(INK);
        doc.text(title, MARGIN, MARGIN - 6, { width: WIDTH - 2 * MARGIN, height: 20, ellipsis: true });
      });
    const section = doc.struct('Sect', { title: say(half) });
    root.add(section);
    section.add(
      doc.struct('H2', () => {
        doc
          .font(PLAIN)
          .fontSize(10)
          .fillColor(FAINT)
          .text(say(half), MARGIN, MARGIN + 14, { lineBreak: false });
      }),
    );
    for (const [at, month] of sheet.months.slice(index * 6, index * 6 + 6).entries())
      drawMonth(doc, section, month, at);
    drawLegend(doc, section, {
      ...{ bins: sheet.bins, title: say('sheet_legend') },
      notes: [
        ...(sheet.changes.length > 0 ? [say('sheet_moved'), say('sheet_off')] : []),
        ...(sheet.bins.length === 0 ? [say('sheet_no_days')] : []),
        ...(sheet.knownFrom === null ? [] : [say('sheet_from', { day: sheet.knownFrom })]),
        ...(sheet.knownUntil === null ? [] : [say('sheet_until', { day: sheet.knownUntil })]),
      ],
    });
    section.end();
  }
  const foot = [...words.sources, words.printed].join(' · ');
  const isShort = fitsFoot(doc, foot);
  drawLists(doc, root, [
    { title: say('sheet_moved_days'), lines: sheet.changes },
    { title: say('sheet_stops'), lines: sheet.stops },
    { title: say('sheet_sources'), lines: isShort ? [] : [...words.sources, words.printed] },
  ]);
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const draw = () => drawFoot(doc, isShort ? foot : words.printed);
    // Read out once; on all other pages it is for the eye.
    if (page === 0 && isShort) root.add(doc.struct('P', draw));
    else asArtifact(doc, 'Pagination', draw);
    asArtifact(doc, 'Pagination', () => drawNumber(doc, say('sheet_page', { page: page + 1, pages: count })));
  }
  root.end();
  doc.end();
  return done;
}

async function bytesOf(doc: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(doc));
}
