/** How a paper looks: A4, standing. Lengths in points. */
import { BOLD, PLAIN } from '../../pdf/fonts.ts';

export const [WIDTH, HEIGHT, MARGIN] = [595.28, 841.89, 56];
export const INNER = WIDTH - 2 * MARGIN;
/** Below it stand only the foot and the number of the page. */
export const BOTTOM = HEIGHT - MARGIN - 24;

export const [INK, FAINT, LINE] = ['#111111', '#595959', '#c4c4c4'];

export interface Style {
  font: string;
  size: number;
  colour?: string;
  x?: number;
  width?: number;
  align?: 'start' | 'end';
}

export const TITLE: Style = { font: BOLD, size: 18 };
export const LEAD: Style = { font: PLAIN, size: 11, colour: FAINT };
export const MARK: Style = { font: BOLD, size: 11 };
export const HEADING: Readonly<Record<2 | 3, Style>> = {
  2: { font: BOLD, size: 12 },
  3: { font: BOLD, size: 10.5 },
};
export const TEXT: Style = { font: PLAIN, size: 10.5 };
export const NOTE: Style = { font: PLAIN, size: 9.5 };
export const CELL: Style = { font: PLAIN, size: 10 };
export const CAPTION: Style = { font: BOLD, size: 10 };
export const FOOT: Style = { font: PLAIN, size: 8, colour: FAINT };
