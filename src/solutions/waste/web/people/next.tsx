import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { readDistrictDays } from '../../people/brief-days.ts';
import { nextBlocks, nextFacts } from '../../people/next-blocks.ts';
import { dayView } from './say.ts';
import { useReplaced } from './use-replaced.ts';
import { useToday } from './use-today.ts';

/** The next days of a place that is one district, by the clock of the device. */
export function Next({ texts, data, draw }: PartProps) {
  const today = useToday();
  const last = useReplaced();
  const district = readDistrictDays(data);
  return (
    <>
      {district === null
        ? null
        : draw((district.isPart ? nextFacts : nextBlocks)(district, dayView(texts, { today })))}
      <span ref={last} hidden />
    </>
  );
}
