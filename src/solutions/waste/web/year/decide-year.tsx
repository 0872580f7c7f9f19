import { useState } from 'react';
import { ActButton, ask, Trouble, useAction, useAskDeskAnew } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { YearDetail } from '../../year/year-api.ts';
import { ROOM } from './room.ts';

/** Milliseconds: all days are written. */
const PATIENCE = 75_000;

/** Taking over or throwing away; later taking back, which asks once more. */
export function DecideYear({
  screen,
  place,
  api,
  year,
  done,
}: Pick<RoomProps, 'screen' | 'place'> & { api: string; year: YearDetail; done: (words: string) => void }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [isSure, setSure] = useState(false);
  const decide = (what: 'accept' | 'take-back') =>
    run(async () => {
      await ask<void>({ method: 'POST', path: `${api}/${what}`, language, patience: PATIENCE });
      setSure(false);
      done(
        what === 'accept'
          ? say('year_accepted', { date: formatDate(year.begins, language) })
          : say('year_taken_back'),
      );
      await askAnew();
    });
  const discard = () =>
    run(async () => {
      await ask<void>({ method: 'DELETE', path: api, language });
      location.assign(roomPath(language, place.ars, ROOM));
    });
  const isPast = year.difference.warnings.includes('all-past');
  return (
    <>
      {isSure ? <p className="kern-body">{say('year_take_back_sure')}</p> : null}
      <div className="actions">
        {year.state === 'open' ? (
          <>
            {isPast ? null : (
              <ActButton look="primary" isBusy={isBusy} onClick={() => void decide('accept')}>
                {say('year_accept')}
              </ActButton>
            )}
            <ActButton isBusy={isBusy} onClick={() => void discard()}>
              {say('year_discard')}
            </ActButton>
          </>
        ) : null}
        {year.state === 'accepted' && year.isLast && !isSure ? (
          <ActButton onClick={() => setSure(true)}>{say('year_take_back')}</ActButton>
        ) : null}
        {isSure ? (
          <>
            <ActButton look="danger" isBusy={isBusy} onClick={() => void decide('take-back')}>
              {say('year_take_back_yes')}
            </ActButton>
            <ActButton onClick={() => setSure(false)}>{say('year_cancel')}</ActButton>
          </>
        ) : null}
      </div>
      <Trouble refusal={trouble} screen={screen} />
    </>
  );
}
