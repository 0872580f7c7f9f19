import { useMemo } from 'react';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { type DistrictDays, readDistrictDays } from '../../people/brief-days.ts';
import { binsAtDoor } from '../../people/day-words.ts';
import { monthBlocks } from '../../people/month-blocks.ts';
import { nextBlocks, nextFacts } from '../../people/next-blocks.ts';
import { joinSlugs } from '../../people/slugs.ts';
import type { MyWastePlace } from '../my-places.ts';
import { Keep } from './keep.tsx';
import { useMyWastePlaces } from './my-waste-store.ts';
import { dayView } from './say.ts';
import { useReplaced } from './use-replaced.ts';
import { useToday } from './use-today.ts';

/** All days of a district by the clock of the device, without the bins that nobody here has, and the way to keep it. */
export function Days({ texts, data, draw }: PartProps) {
  const today = useToday();
  const last = useReplaced();
  const places = useMyWastePlaces();
  const district = readDistrictDays(data);
  const kept = district === null ? [] : places.filter((one) => isOf(one, district));
  const bins = district === null ? null : binsOf(kept, district);
  const key = bins?.join(' ') ?? '';
  const [next, months] = useMemo(() => {
    if (district === null) return [null, null];
    const view = dayView(texts, { today, bins: key === '' ? null : key.split(' ') });
    return [
      draw((district.isPart ? nextFacts : nextBlocks)(district, view)),
      draw(monthBlocks(district, view)),
    ];
  }, [district, texts, today, key, draw]);
  return (
    <>
      {next}
      {district === null ? null : <Keep texts={texts} district={district} kept={kept} hidden={bins} />}
      {months}
      <span ref={last} hidden />
    </>
  );
}

function isOf(place: MyWastePlace, { ars, slugs }: DistrictDays): boolean {
  return place.ars === ars && joinSlugs(place.slugs) === joinSlugs(slugs);
}

/** Those of all places that are kept here; null: all, also where the bins have other keys by now. */
function binsOf(kept: readonly MyWastePlace[], district: DistrictDays): string[] | null {
  if (kept.length === 0 || kept.some((one) => one.bins === null)) return null;
  const bins = binsAtDoor(district);
  const wanted = kept.flatMap((one) => one.bins ?? []);
  const found = bins.map(({ key }) => key).filter((key) => wanted.includes(key));
  return found.length === 0 || found.length === bins.length ? null : found;
}
