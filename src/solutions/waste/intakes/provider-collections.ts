/** Days as the systems of providers answer them. Pure. */
import { abfallnavi } from '../../../connectors/abfallnavi/abfallnavi.ts';
import { awido } from '../../../connectors/awido/awido.ts';
import { jumomind } from '../../../connectors/jumomind/jumomind.ts';
import { type Format, format } from '../../../kernel/sources/intake.ts';
import type { SeriesRecord } from '../model.ts';
import { seriesOfDays } from './series-of-days.ts';

const unnoted = (days: readonly string[]) => days.map((date) => ({ date, note: null }));

export const providerCollections: readonly Format<SeriesRecord>[] = [
  format(awido, ({ value: { district, fraction, days } }, context) =>
    seriesOfDays({ district, name: fraction, days: unnoted(days) }, context),
  ),
  format(abfallnavi, ({ value: { district, fraction, days } }, context) =>
    seriesOfDays({ district, name: fraction, days: unnoted(days) }, context),
  ),
  format(jumomind, ({ value: { district, fraction, days } }, context) =>
    seriesOfDays({ district, name: fraction, days }, context),
  ),
];
