import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import type { ListItem } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import type { Say } from '../../texts.ts';
import type { LogLine } from '../takeovers-api.ts';
import { minutesOf } from '../technical-time.ts';

/** "Bonn: Freizeit" · since when, from whom, with what effort, why it ended. */
export function takeoverItem(line: LogLine, { say, language }: { say: Say; language: Language }): ListItem {
  const { town, solution, sheet, state, stopCode, isExample } = line;
  return {
    text: solution === null ? town.name : say('takeover_line', { town: town.name, title: solution.title }),
    note: factsOf(line, say, language).join(' · '),
    ...(sheet !== null
      ? { page: thingPath('sheets', sheet) }
      : line.link === ''
        ? town.ars !== null && { ars: town.ars }
        : { href: line.link }),
    ...(state !== 'live' && {
      mark: stopCode === null ? say(`project_state_${state}`) : say(`stop_${stopCode}`),
    }),
    ...(isExample && { example: true as const }),
  };
}

function factsOf(line: LogLine, say: Say, language: Language): string[] {
  const { begunOn, from, technicalSeconds, effortHours, costCents, note, kind } = line;
  const euros = new Intl.NumberFormat(LOCALE[language], {
    ...{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 },
  });
  return [
    formatDate(begunOn, language),
    ...(from === null ? [] : [say('takeover_from', { town: from.name })]),
    ...(technicalSeconds === null || line.state !== 'live'
      ? []
      : [say('takeover_minutes', { count: minutesOf(technicalSeconds) })]),
    ...(effortHours === null ? [] : [say('takeover_hours', { hours: formatFigure(effortHours, language) })]),
    ...(costCents === null ? [] : [euros.format(costCents / 100)]),
    ...(kind === 'here' ? [] : [say('takeover_elsewhere_note')]),
    ...(note === '' ? [] : [note]),
  ];
}
