import { darkColourOf } from './colour/judge-colour.ts';

/** The style sheet with a town's colour: as it is on light backgrounds, and its lighter neighbour on dark ones. */
export function lookCss(colour: string): string {
  return `:root{--town:${colour}}@media (prefers-color-scheme:dark){:root{--town:${darkColourOf(colour)}}}`;
}
