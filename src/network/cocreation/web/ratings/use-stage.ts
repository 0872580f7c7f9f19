import { useCallback, useEffect, useState } from 'react';
import { followStream } from '../../../../../web/ui/follow-stream.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { RATINGS_API } from '../../ratings/rating-paths.ts';
import type { RoundMoment, RoundView } from '../../ratings/ratings-api.ts';
import { askRatings } from './ask-ratings.ts';

export interface Stage {
  /** null: not known yet. */
  moment: RoundMoment | null;
  /** Once the round has closed. */
  view: RoundView | null;
  isLive: boolean;
  hasFailed: boolean;
  load(): void;
}

/** A round as it goes, followed live; what was counted is asked for once it has closed. */
export function useStage(id: string, language: Language): Stage {
  const [moment, setMoment] = useState<RoundMoment | null>(null);
  const [view, setView] = useState<RoundView | null>(null);
  const [isLive, setLive] = useState(true);
  const [hasFailed, setFailed] = useState(false);
  useEffect(
    () =>
      followStream(RATINGS_API.stream(id), {
        // our own server's shape
        on: { round: (data) => setMoment(data as RoundMoment) },
        state: setLive,
      }),
    [id],
  );
  const load = useCallback(() => {
    setFailed(false);
    askRatings<RoundView>({ path: RATINGS_API.round(id), language }).then(setView, () => setFailed(true));
  }, [id, language]);
  const isOver = moment !== null && moment.state !== 'open';
  useEffect(() => {
    if (isOver) load();
  }, [isOver, load]);
  return { moment, view, isLive, hasFailed, load };
}
