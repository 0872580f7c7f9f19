import { networkPath } from '../../../../kernel/pages/screen.ts';
import { thingPath } from '../../paths.ts';
import { isStale, type Sheet, wordsOf } from '../../sheets/sheet.ts';
import { publishedSheets } from '../../sheets/sheet-store.ts';
import { sayIn } from '../../texts.ts';
import type { AdvisingFinder } from './advising-house.ts';
import type { AdvisingKind, AdvisingLine } from './advising-line.ts';

/** Evaluated by others, or repeated elsewhere. */
const PROVEN = 2;
const MOST = { begin: 0, limit: 5_000 } as const;

/** Fact sheets of towns: those that rest on evidence, and those that nobody has confirmed for half a year. */
export const findSheetLines: AdvisingFinder = async ({ language, today, isBelow }, { db }) => {
  const say = sayIn(language);
  const line = (sheet: Sheet, ars: string, kind: AdvisingKind, since: string): AdvisingLine => {
    const { title, lang } = wordsOf(sheet, language);
    return {
      ...{ id: `${kind}:${sheet.id}`, kind, ars, what: title, lang, since },
      note: kind === 'sheet-proven' ? say('advising_evidence', { level: sheet.evidence }) : '',
      href: `${networkPath(language)}/${thingPath('sheets', sheet.id)}`,
      example: sheet.source !== null,
    };
  };
  return (await publishedSheets(db, {}, MOST)).flatMap((sheet) => {
    const { ars, verifiedOn, createdAt } = sheet;
    if (ars === null || !isBelow(ars)) return [];
    const confirmed = verifiedOn ?? createdAt;
    return [
      ...(sheet.evidence >= PROVEN ? [line(sheet, ars, 'sheet-proven', confirmed)] : []),
      ...(isStale(sheet, today) ? [line(sheet, ars, 'sheet-stale', confirmed)] : []),
    ];
  });
};
