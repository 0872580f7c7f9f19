/** Named styles of a paper in a word processor, so that an office can dress it anew. Sizes in half points, lengths in twentieths. */
import type { IParagraphStyleOptions, IPropertiesOptions } from 'docx';

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
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
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
    paragraphStyles: ownStyles(library).map((style) => ({ ...style, basedOn: 'Normal', quickFormat: true })),
  };
}

function ownStyles({ BorderStyle }: Library): IParagraphStyleOptions[] {
  const line = (size: number, space: number) => ({ style: BorderStyle.SINGLE, size, color: INK, space });
  const frame = line(10, 5);
  return [
    {
      ...{ id: 'PaperLead', name: 'Paper Lead', run: { size: 22, color: FAINT } },
      paragraph: { spacing: { after: 40 } },
    },
    { id: 'PaperNote', name: 'Paper Note', run: { size: 19 } },
    {
      ...{ id: 'PaperMark', name: 'Paper Mark', run: { size: 22, bold: true } },
      paragraph: {
        border: { top: frame, bottom: frame, left: frame, right: frame },
        // The frame stands outside of the words.
        ...{ indent: { left: 120, right: 120 }, spacing: { after: 200 } },
      },
    },
    {
      ...{ id: 'PaperFact', name: 'Paper Fact' },
      paragraph: { indent: { left: LABEL, hanging: LABEL }, spacing: { after: 60 } },
    },
    {
      ...{ id: 'PaperCell', name: 'Paper Cell', run: { size: 20 } },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
    { id: 'PaperItem', name: 'Paper Item', paragraph: { spacing: { after: 60 } } },
    {
      ...{ id: 'PaperSignature', name: 'Paper Signature', run: { size: 19 } },
      paragraph: {
        ...{ border: { top: line(5, 3) }, indent: { right: INNER / 2 } },
        ...{ spacing: { before: 960, after: 80 }, keepLines: true },
      },
    },
    {
      ...{ id: 'PaperFoot', name: 'Paper Foot', run: { size: 16, color: FAINT } },
      paragraph: { spacing: { after: 0 } },
    },
  ];
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
