import { nextMidnight } from '../../../../kernel/clock.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Card, Kernel, PlaceRequest } from '../../../../kernel/solution.ts';
import { PATH } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { type PilotLine, publicPilots } from '../public-store.ts';

const RUNS = ['live', 'evaluation'] as const;

/** Only where the town tries something now; what is invented where nothing is real. */
export async function placeCards({ place, language }: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const keys = kernel.places.keys(place.ars);
  const found = await publicPilots(kernel.db, { keys, states: RUNS, limit: 50 });
  const real = found.filter((one) => !one.isExample);
  const shown = real.length > 0 ? real : found;
  const [first] = shown;
  if (first === undefined) return [];
  const say = sayIn(language);
  const now = kernel.clock.now();
  const source = sourceOf(first, { say, kernel, now });
  if (source === null) return [];
  const isOne = shown.length === 1;
  const { title, lang, endsOn, project } = first;
  return [
    {
      ...{ id: 'pilots', title: say('pilot_card_title'), state: 'ok', priority: 20, source },
      page: isOne ? `${PATH}/piloten/${project}` : PATH,
      sentence: isOne
        ? say('pilot_card_one', {
            ...{ place: place.name, title },
            until: endsOn === null ? '' : formatDate(endsOn, language),
          })
        : say('pilot_card_many', { place: place.name, count: shown.length }),
      ...(isOne && lang !== language && { quote: { text: title, lang } }),
      validUntil: nextMidnight(now).toString(),
    },
  ];
}

function sourceOf(
  { source, changedAt }: PilotLine,
  { say, kernel, now }: { say: ReturnType<typeof sayIn>; kernel: Kernel; now: Temporal.Instant },
): Card['source'] | null {
  return source === null
    ? { name: say('pilot_card_source'), licence: say('pilot_card_licence'), url: null, time: changedAt }
    : kernel.sources.info(source, null, now);
}
