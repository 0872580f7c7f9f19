/** Named styles of a paper in a word processor, so that an office can dress it anew. Sizes in half points, lengths in twentieths. */
import type { IPropertiesOptions } from 'docx';

type Library = typeof import('docx');

/** The width between the margins of A4. */
export const INNER = 9_666;
export const MARGIN = 1_120;
/** Where the value of a fact begins. */
export const LABEL = 3_000;
export const [BULLETS, NUMBERS] = ['paper-bullets', 'paper-numbers'];
export const [INK, FAINT, LINE] = ['111111', '595959', 'C4C4C4'];

/** Every office has it, or one of the same widths. */
const FONT = 'Arial';

export function paperStyles(library: Library, locale: string): NonNullable<IPropertiesOptions['styles']> {
  const { BorderStyle } = library;
  const line = { style: BorderStyle.SINGLE, size: 10, color: INK, space: 5 };
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const style = (id: string, name: string, run: object, paragraph: object) => ({
    ...{ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: locale } },
        paragraph: { spacing: { after: 80 } },
      },
      heading1: heading(36, 0, 80),
      heading2: heading(24, 280, 100),
      heading3: heading(21, 200, 80),
      caption: {
        run: { font: FONT, size: 20, bold: true, italics: false, color: INK },
        paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style('PaperLead', 'Paper Lead', { size: 22, color: FAINT }, { spacing: { after: 40 } }),
      style('PaperNote', 'Paper Note', { size: 19 }, { spacing: { after: 80 } }),
      style(...(['PaperMark', 'Paper Mark', { size: 22, bold: true }] as const), {
        border: { top: line, bottom: line, left: line, right: line },
        spacing: { after: 200 },
      }),
      style(...(['PaperFact', 'Paper Fact', {}] as const), {
        indent: { left: LABEL, hanging: LABEL },
        spacing: { after: 60 },
      }),
      style('PaperCell', 'Paper Cell', { size: 20 }, { spacing: { before: 40, after: 40 } }),
      style('PaperItem', 'Paper Item', {}, { spacing: { after: 60 } }),
      style(...(['PaperSignature', 'Paper Signature', { size: 19 }] as const), {
        border: { top: { style: BorderStyle.SINGLE, size: 5, color: INK, space: 3 } },
        ...{ indent: { right: INNER / 2 }, spacing: { before: 960, after: 80 }, keepLines: true },
      }),
      style('PaperFoot', 'Paper Foot', { size: 16, color: FAINT }, { spacing: { after: 0 } }),
    ],
  };
}

export function paperNumbering({
  LevelFormat,
  AlignmentType,
}: Library): NonNullable<IPropertiesOptions['numbering']> {
  const level = { level: 0, alignment: AlignmentType.LEFT };
  const style = { paragraph: { indent: { left: 440, hanging: 440 } } };
  return {
    config: [
      { reference: BULLETS, levels: [{ ...level, format: LevelFormat.BULLET, text: '•', style }] },
      { reference: NUMBERS, levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.', style }] },
    ],
  };
}
