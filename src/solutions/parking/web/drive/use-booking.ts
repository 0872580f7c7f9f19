import { useEffect, useMemo, useRef, useState } from 'react';
import { ask, useAction, useAskDeskAnew, useDesk } from '../../../../../web/ui/desk-parts.ts';
import { useMinute } from '../../../../../web/ui/hours/use-minute.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { BookingView } from '../../book/bookings-api.ts';
import { isOver } from './booking-words.ts';
import { keepBooking, keptBooking, readOnly } from './kept-bookings.ts';
import { API } from './own-paths.ts';
import { useCut } from './use-cut.ts';
import { whatChanged } from './what-changed.ts';

const MINUTE = 60_000;
/** So long before its beginning a booking is looked at each minute: its bay may be told. */
const SOON = 5 * 60 * MINUTE;

/** Does one thing with the booking; `words` are said when it is done. False where it did not work. */
export type Act = (
  below: string,
  body: object,
  words: string | ((after: BookingView) => string),
  method?: 'POST' | 'PATCH',
) => Promise<boolean>;

/**
 * One booking as it is now: asked for anew when the screen comes back, and each minute while it runs or is about to, if
 * anybody can see it. What others changed meanwhile is said. Without the house: as it was seen last, here or before on this
 * device, and nothing can be done.
 */
export function useBooking({
  id,
  screen,
  greeting,
}: { id: string; greeting: string | null } & Pick<OwnRoomProps, 'screen'>) {
  const path = `${API}/${id}`;
  const found = useDesk<BookingView>(path, screen.language);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy, clear } = useAction();
  const [said, setSaid] = useState(greeting);
  const minute = useMinute();
  const seen = useRef<BookingView | null>(null);
  const mine = useRef(0);
  const { data, dataUpdatedAt, refetch } = found;
  const isCut = useCut(found);
  const kept = useMemo(() => (isCut && data === undefined ? keptBooking(id) : null), [isCut, data, id]);

  const isLive = data !== undefined && !isOver(data) && Date.parse(data.from) - Date.parse(data.now) < SOON;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each minute is the reason to look
  useEffect(() => {
    if (isLive && document.visibilityState === 'visible' && Date.now() - dataUpdatedAt > MINUTE / 2)
      void refetch();
  }, [isLive, minute]);

  useEffect(() => {
    if (data === undefined) return;
    keepBooking(data, screen);
    const before = seen.current;
    seen.current = data;
    if (before === null || before.version === data.version || data.version <= mine.current) return;
    const changes = whatChanged(before, data, screen);
    if (changes.length > 0) setSaid(`${screen.say('drive_changed')} ${changes.join(' ')}`);
  }, [data, screen]);

  const act: Act = (below, body, words, method = 'POST') => {
    setSaid(null);
    return run(async () => {
      try {
        const after = await ask<BookingView>({
          ...{ method, path: path + below, language: screen.language },
          body: { version: data?.version, ...body },
        });
        mine.current = after.version;
        await askAnew();
        setSaid(typeof words === 'string' ? words : words(after));
      } catch (fault) {
        // What is shown may be what was wrong with it.
        await refetch();
        throw fault;
      }
    });
  };
  // The clock of the house, which decides: the device's own may go wrong.
  const now =
    data === undefined
      ? minute * MINUTE
      : Date.parse(data.now) + Math.max(0, minute * MINUTE - dataUpdatedAt);
  const cut = isCut && data !== undefined ? readOnly(data) : kept;
  return { found, cut, act, trouble, isBusy, clear, said, setSaid, now, askAnew };
}
