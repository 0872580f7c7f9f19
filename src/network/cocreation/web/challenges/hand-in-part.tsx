import { useState } from 'react';
import {
  ActButton,
  ask,
  deskApi,
  Said,
  Trouble,
  useAction,
  useAskDeskAnew,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import type { DeskHome } from '../../../../kernel/identity/desk-api.ts';
import type { TownChallenge } from '../../challenges/challenges-api.ts';
import { challengesApi } from './room-paths.ts';

/** The way from a draft to the public: what is still missing, or the button for whoever speaks for the town. */
export function HandInPart({
  screen,
  place,
  challenge,
  isUnsaved,
}: Pick<RoomProps, 'screen' | 'place'> & { challenge: TownChallenge; isUnsaved: boolean }) {
  const { say, language } = screen;
  const { id, version, missing } = challenge;
  const home = useDesk<DeskHome>(deskApi(place.ars), language);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const handIn = () =>
    run(async () => {
      await ask<TownChallenge>({
        ...{ method: 'POST', path: challengesApi(place.ars, `/${id}/hand-in`), language },
        body: { version },
      });
      setSaid(say('challenge_handed_in'));
      await askAnew();
    });
  const what = new Intl.ListFormat(LOCALE[language]).format(
    missing.map((one) => say(`challenge_need_${one}`)),
  );
  // Told in advance; the server decides.
  const maySpeak = home.data?.permissions.includes('cocreation:speak') ?? true;
  return (
    <section className="desk__part" aria-label={say('challenge_hand_in')}>
      {missing.length > 0 ? (
        <p className="kern-body note">{say('challenge_missing', { what })}</p>
      ) : (
        <>
          <p className="kern-body">{say('challenge_hand_in_lead')}</p>
          {isUnsaved ? (
            <p className="desk__hint">{say('challenge_hand_in_save_first')}</p>
          ) : maySpeak ? (
            <div className="actions">
              <ActButton look="primary" isBusy={isBusy} onClick={() => void handIn()}>
                {say('challenge_hand_in')}
              </ActButton>
            </div>
          ) : (
            <p className="desk__hint">{say('challenge_hand_in_who')}</p>
          )}
        </>
      )}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </section>
  );
}
