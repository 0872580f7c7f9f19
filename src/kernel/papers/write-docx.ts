/** A paper for a word processor. The library is loaded when the first one is asked for. */
import { LOCALE } from '../i18n/language.ts';
import { childrenOf } from './docx/children-of.ts';
import { CORE_PROPERTIES, corePropertiesOf } from './docx/core-properties.ts';
import { runsOf } from './docx/runs.ts';
import { MARGIN, paperNumbering, paperStyles } from './docx/styles.ts';
import type { Paper, PaperMaking } from './paper.ts';
import { readyBlocks } from './ready-blocks.ts';
import { sayOnPaper } from './texts.ts';
import { textOf } from './words.ts';

export async function writeDocx(paper: Paper, making: PaperMaking): Promise<Buffer> {
  const library = await import('docx');
  const { Document, Footer, HeadingLevel, Packer, Paragraph } = library;
  const line = (style: string, words: Paper['title']) =>
    new Paragraph({ style, children: runsOf(library, words) });
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 560 };
  const document = new Document({
    ...{ title: textOf(paper.title), subject: textOf(paper.subject), creator: textOf(making.author) },
    ...{ styles: paperStyles(library, LOCALE[paper.language]), numbering: paperNumbering(library) },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
        footers: { default: new Footer({ children: [footOf(library, paper)] }) },
        children: [
          ...(paper.marks.length > 0 ? [line('PaperMark', paper.marks.join(' · '))] : []),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(library, paper.title) }),
          ...paper.lead.map((words) => line('PaperLead', words)),
          ...childrenOf(library, readyBlocks(paper)),
        ],
      },
    ],
  });
  const core = { path: CORE_PROPERTIES, data: corePropertiesOf(paper, making) };
  return Packer.toBuffer(document, undefined, [core]);
}

/** The word processor counts the pages. */
function footOf(
  library: typeof import('docx'),
  { language, marks, printed }: Pick<Paper, 'language' | 'marks' | 'printed'>,
) {
  const { Paragraph, TextRun, PageNumber } = library;
  const counted = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES };
  const words = [...marks, printed].filter((part) => part !== '').join(' · ');
  const number = sayOnPaper(language)('page', { page: '{page}', pages: '{pages}' });
  const children = number.split(/\{(pages?)\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    return part === 'page' ? counted.page : counted.pages;
  });
  return new Paragraph({
    style: 'PaperFoot',
    children: [...runsOf(library, words), new TextRun({ children: [' · ', ...children] })],
  });
}
