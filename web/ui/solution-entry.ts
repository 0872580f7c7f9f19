import type { ReactNode } from 'react';

/** What a part of a solution's page gets: its words in the language of the page. It stands above its blocks. */
export interface PartProps {
  texts: Readonly<Record<string, string>>;
}

/** What `src/solutions/<id>/web/entry.ts` exports: the parts that its pages name in blocks of type `part`. */
export interface SolutionEntry {
  parts: Readonly<Record<string, (props: PartProps) => ReactNode>>;
}
