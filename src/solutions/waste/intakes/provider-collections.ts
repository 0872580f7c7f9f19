/** Days as the systems of providers answer them. */
import { abfallnavi } from '../../../connectors/abfallnavi/abfallnavi.ts';
import { awido } from '../../../connectors/awido/awido.ts';
import { jumomind } from '../../../connectors/jumomind/jumomind.ts';
import { type Format, format } from '../../../kernel/sources/intake.ts';
import type { SeriesRecord } from '../model.ts';
import { forDays } from './provider-settings.ts';
import { seriesOfDays } from './series-of-days.ts';

const lastOf = (days: readonly string[]) => days.at(-1) ?? '';
const unnoted = (days: readonly string[]) => days.map((date) => ({ date, note: null }));

export const providerCollections: readonly Format<SeriesRecord>[] = [
  format(
    forDays(awido, ({ days }) => lastOf(days)),
    ({ value: { district, fraction, days } }, context) =>
      seriesOfDays({ district, name: fraction, days: unnoted(days) }, context),
  ),
  format(
    forDays(abfallnavi, ({ days }) => lastOf(days)),
    ({ value: { district, fraction, days } }, context) =>
      seriesOfDays({ district, name: fraction, days: unnoted(days) }, context),
  ),
  format(
    forDays(jumomind, ({ days }) => days.at(-1)?.date ?? ''),
    ({ value: { district, fraction, days } }, context) =>
      seriesOfDays({ district, name: fraction, days }, context),
  ),
];
