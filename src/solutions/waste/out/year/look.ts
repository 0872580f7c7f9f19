/** Colours of fractions on paper. A letter always stands on them: colours alone tell nothing. */
import type { Fraction } from '../../fractions.ts';

export interface Look {
  fill: string;
  /** At least 4.5 : 1 against `fill`. */
  ink: string;
}

export const LOOKS: Readonly<Record<Fraction, Look>> = {
  residual: { fill: '#3d3d3d', ink: '#ffffff' },
  bio: { fill: '#6b4423', ink: '#ffffff' },
  paper: { fill: '#1f4e9c', ink: '#ffffff' },
  packaging: { fill: '#f2c200', ink: '#000000' },
  glass: { fill: '#0b6b57', ink: '#ffffff' },
  green: { fill: '#37701b', ink: '#ffffff' },
  'christmas-trees': { fill: '#14532d', ink: '#ffffff' },
  hazardous: { fill: '#b3261e', ink: '#ffffff' },
  bulky: { fill: '#6d28d9', ink: '#ffffff' },
  electronic: { fill: '#155e75', ink: '#ffffff' },
  textiles: { fill: '#9d174d', ink: '#ffffff' },
  metal: { fill: '#4b5563', ink: '#ffffff' },
  wood: { fill: '#7a4f00', ink: '#ffffff' },
  'recycling-centre': { fill: '#dfe7ef', ink: '#000000' },
  other: { fill: '#ffffff', ink: '#000000' },
};

export const INK = '#111111';
export const FAINT = '#595959';
export const LINE = '#c4c4c4';
export const REST = '#eeeeee';
