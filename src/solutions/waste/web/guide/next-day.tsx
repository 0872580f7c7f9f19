import { useEffect, useState } from 'react';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { splitPath } from '../../../../kernel/i18n/language.ts';
import { text } from '../../../../kernel/i18n/text.ts';
import type { MyWastePlace } from '../my-places.ts';
import { useMyWastePlaces } from '../people/my-waste-store.ts';
import { dayInFull, type NextDay, nextDays } from './next-days.ts';

interface Line {
  place: MyWastePlace;
  days: readonly NextDay[];
}

/** When the bins of an entry are collected at the addresses that this device keeps here; nothing where it keeps none. */
export function NextDayPart({ texts, data }: PartProps) {
  const places = useMyWastePlaces();
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const { ars, fractions } = data as { ars: string; fractions: string[] }; // written by `next-day-block.ts`
    const here = places.filter((one) => one.ars === ars);
    let isWanted = true;
    Promise.all(here.map(async (place) => ({ place, days: await nextDays(place, fractions) }))).then(
      (found) => isWanted && setLines(found),
      // Offline: the link below leads to the dates that are kept.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [places, data]);
  const { language } = splitPath(location.pathname);
  return (
    <div role="status">
      {lines.flatMap(({ place, days }) => {
        const label = lines.length > 1 && place.label !== '' ? `${place.label}: ` : '';
        const say = days.map(({ bin, date }) =>
          text(texts, language, 'next', { bin, day: dayInFull(date, language) }),
        );
        return (say.length === 0 ? [texts.none ?? ''] : say).map((words) => (
          <p className="kern-body kern-body--large" key={`${place.id} ${words}`}>
            {label}
            {words}
          </p>
        ));
      })}
    </div>
  );
}
