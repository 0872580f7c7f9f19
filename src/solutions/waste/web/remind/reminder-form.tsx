import { useState } from 'react';
import { PartRoom } from '../../../../../web/ui/notify-parts.ts';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import type { ReminderData } from '../../remind/reminder-data.ts';
import { HOURS, REMINDER, readPart, type TimeOfDay, writePart } from '../../remind/reminder-part.ts';
import { useMyWastePlaces } from '../people/my-waste-store.ts';
import { pageLanguage, sayFrom } from '../people/say.ts';
import { BinChoice } from './bin-choice.tsx';
import { HourChoice } from './hour-choice.tsx';

const USUAL_HOUR: Readonly<Record<TimeOfDay, number>> = { evening: 18, morning: 6 };

/** When, and for which bins; how it is told asks the house. Only districts and bins are sent, no street and no number. */
export function ReminderForm({
  district,
  texts,
  screen,
  isOpen,
  close,
}: Pick<PartProps, 'texts' | 'screen'> & { district: ReminderData; isOpen: boolean; close: () => void }) {
  const say = sayFrom(texts, pageLanguage());
  const { ars, town, slugs, bins: all } = district;
  const [time, setTime] = useState<TimeOfDay>('evening');
  const [hours, setHours] = useState(USUAL_HOUR);
  const kept = useMyWastePlaces().filter((one) => one.ars === ars && isSame(one.slugs, slugs));
  const [own, setOwn] = useState<readonly string[] | null>(null);
  const usual = usualBins(all, kept);
  const bins = own ?? usual;
  const collected = all.filter(({ isOpening }) => !isOpening).map(({ key }) => key);
  const part = writePart({
    when: { time, hour: hours[time] },
    slugs,
    bins: isSame(bins, collected) ? null : bins,
  });
  return (
    <PartRoom
      screen={screen}
      place={{ ars, name: town }}
      topic={REMINDER}
      part={part}
      fault={bins.length === 0 ? say('remind_form_no_bins') : null}
      isAbout={(chosen) => isSame(readPart(chosen)?.slugs ?? [], slugs.length === 0 ? ['alle'] : slugs)}
      isOpen={isOpen}
      close={close}
      instead={<p className="kern-body">{say('remind_form_instead')}</p>}
    >
      <p className="kern-body">{say('remind_form_why')}</p>
      <HourChoice
        say={say}
        time={time}
        hour={hours[time]}
        hours={HOURS[time]}
        setTime={setTime}
        setHour={(hour) => setHours({ ...hours, [time]: hour })}
      />
      <BinChoice say={say} all={all} chosen={bins} change={setOwn} />
    </PartRoom>
  );
}

/** Those of the places that are kept here; all that are collected where none is. */
function usualBins(
  all: ReminderData['bins'],
  kept: readonly { bins: readonly string[] | null }[],
): readonly string[] {
  const collected = all.filter(({ isOpening }) => !isOpening).map(({ key }) => key);
  if (kept.length === 0 || kept.some(({ bins }) => bins === null)) return collected;
  const wanted = new Set(kept.flatMap(({ bins }) => bins ?? []));
  const found = collected.filter((key) => wanted.has(key));
  return found.length === 0 ? collected : found;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join('+') === [...others].sort().join('+');
}
