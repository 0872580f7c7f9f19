import type { Language } from '../../../kernel/i18n/language.ts';
import type { Block } from '../../../kernel/solution.ts';
import { BANDS } from '../sheets/sheet-model.ts';
import type { MatchedSheet } from '../sheets/sheets-for.ts';
import { sayIn } from '../texts.ts';

/** Bands of cost of sheets that fit, as many as stand in each; what is invented is named apart and not counted. */
export function costBlocks(like: readonly MatchedSheet[], language: Language): Block[] {
  const say = sayIn(language);
  const counted = (isExample: boolean) =>
    BANDS.flatMap((band) => {
      const count = like.filter((sheet) => sheet.costBand === band && sheet.isExample === isExample).length;
      return count === 0
        ? []
        : [{ label: say(`sheet_band_${band}`), value: say('picture_cost_sheets', { count }) }];
    });
  const real = counted(false);
  const examples = counted(true).map(({ label, value }) => `${label}: ${value}`);
  return [
    real.length === 0 ? { type: 'text', text: say('picture_cost_none') } : { type: 'facts', rows: real },
    ...(real.length === 0
      ? []
      : ([{ type: 'text', text: say('picture_cost_about'), tone: 'note' }] satisfies Block[])),
    ...(examples.length === 0
      ? []
      : ([
          { type: 'text', tone: 'note', text: say('picture_cost_examples', { what: examples.join(' · ') }) },
        ] satisfies Block[])),
  ];
}
