/** What is missing for parking at a place: its layer of areas, telephone numbers, windows that still come. */
import type { Gap, GapFinder } from '../../../kernel/gaps/gap.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { landHolidays } from '../lots/land-holidays.ts';
import type { Lot } from '../lots/lot.ts';
import { lotsAt } from '../lots/lot-store.ts';
import { openSpans } from '../lots/open-spans.ts';
import { PAGES, PATH } from '../paths.ts';
import { settingsOf } from '../settings.ts';
import { sayIn } from '../texts.ts';
import { isOldLayer, layersAt, layerTime } from './layer-of.ts';

/** Minutes ahead in which a lot should be open at least once. */
const AHEAD = 180 * 24 * 60;

export const gapFinder: GapFinder = {
  kinds: ['no_layer', 'old_layer', 'no_phone', 'no_windows'],
  async find(request, kernel): Promise<Gap[]> {
    const { place } = request;
    const without = new Set(sourcesLeftOut('no', kernel.sources));
    const lots = (
      await lotsAt(kernel.db, kernel.places.keys(place.ars), ['listed', 'review', 'paused'])
    ).filter(({ source }) => source === null || !without.has(source));
    const listed = lots.filter(({ state }) => state === 'listed');
    const isCalled = settingsOf(place, kernel).phone.trim() !== '';
    const gapOf = (kind: string, lot: Lot): Gap => ({
      ...{ kind, key: lot.id, title: lot.record.title, lang: 'de', at: lot.changedAt },
      ...{ page: `${PATH}/${PAGES.lot}/${lot.id}`, maintained: null },
      source: lot.source === null ? null : (kernel.sources.get(lot.source)?.name ?? null),
    });
    return [
      // Where nobody offers anything, nobody misses a layer.
      ...(lots.length === 0 ? [] : layerGaps(request, kernel)),
      ...(isCalled
        ? []
        : listed.filter(({ record }) => record.phone === '').map((lot) => gapOf('no_phone', lot))),
      ...listed.filter((lot) => isOverFor(lot, kernel)).map((lot) => gapOf('no_windows', lot)),
    ];
  },
};

function layerGaps({ place, language }: PlaceRequest, kernel: Kernel): Gap[] {
  const say = sayIn(language);
  const layers = layersAt(place, kernel);
  const base = { page: '', maintained: null };
  if (layers.length === 0)
    return [
      { ...base, kind: 'no_layer', key: place.ars, title: say('gap_no_layer'), at: null, source: null },
    ];
  return layers.flatMap((layer): Gap[] => {
    const at = layerTime(layer, kernel);
    if (!isOldLayer(at, kernel.clock.now())) return [];
    return [
      {
        ...{ ...base, kind: 'old_layer', key: layer.id, title: layer.name, at, source: layer.name },
        maintained: layer.url,
      },
    ];
  });
}

/** No window begins within half a year. */
function isOverFor({ ars, record }: Lot, { clock }: Kernel): boolean {
  const now = clock.now();
  const from = Math.floor(now.epochMilliseconds / 60_000);
  // Most are open within a week: the long look is for those that are not.
  const opens = (minutes: number) =>
    openSpans(record, { from, until: from + minutes }, landHolidays(ars)).length > 0;
  return !opens(8 * 24 * 60) && !opens(AHEAD);
}
