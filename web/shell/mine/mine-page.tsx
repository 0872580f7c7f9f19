import { useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { startPath } from '../../../src/kernel/pages/screen.ts';
import { placePath } from '../../../src/kernel/places/slug.ts';
import { Button } from '../../ui/kern.tsx';
import { MineNotifications } from '../notify/mine-part.tsx';
import { PersonalPart } from '../people/personal-part.tsx';
import { KeptRows } from './kept-rows.tsx';
import { dropFavourite, type Favourite, keepRecent, type Mine } from './mine.ts';
import { changeMine, forgetEverything, useIsLost, useMine } from './mine-store.ts';
import { PlaceRow } from './place-row.tsx';

/** Everything that is kept on this device: places, favourites, settings; each can be taken back. */
export function MinePage({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const mine = useMine();
  const isLost = useIsLost();
  const [before, setBefore] = useState<Mine | null>(null);
  const change = (next: (mine: Mine) => Mine) => {
    setBefore(mine);
    changeMine(next);
  };
  return (
    <div className="mine">
      <p className="mine__said" role="status">
        {isLost ? say('storage_lost') : before === null ? '' : say('mine_removed')}
      </p>
      {before === null ? null : (
        <p>
          <Button
            text={say('mine_undo')}
            variant="secondary"
            onClick={() => {
              changeMine(() => before);
              setBefore(null);
            }}
          />
        </p>
      )}
      <section aria-labelledby="mine-places">
        <h2 className="section-title" id="mine-places">
          {say('mine_places')}
        </h2>
        {mine.places.length === 0 ? (
          <p className="kern-body">{say('mine_no_places')}</p>
        ) : (
          <ul className="rows">
            {mine.places.map((place) => (
              <PlaceRow key={place.ars} place={place} screen={screen} change={change} />
            ))}
          </ul>
        )}
        <p>
          <a className="kern-link" href={startPath(language)}>
            {say('choose_place')}
          </a>
        </p>
      </section>
      <section aria-labelledby="mine-favourites">
        <h2 className="section-title" id="mine-favourites">
          {say('mine_favourites')}
        </h2>
        {mine.favourites.length === 0 ? (
          <p className="kern-body">{say('mine_no_favourites')}</p>
        ) : (
          <ul className="rows">
            {mine.favourites.map((one) => (
              <li className="rows__item" key={`${one.ars} ${one.page}`}>
                <div className="rows__words">
                  <a className="kern-link rows__link" href={addressOf(one, screen)}>
                    {one.title}
                  </a>
                  <span className="rows__note">{one.place}</span>
                </div>
                <button
                  className="mine__button"
                  type="button"
                  aria-label={say('mine_remove', { name: one.title })}
                  onClick={() => change((now) => dropFavourite(now, one))}
                >
                  {say('mine_remove_short')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <KeptRows screen={screen} />
      <MineNotifications screen={screen} />
      <Settings mine={mine} screen={screen} forgotten={() => setBefore(null)} />
      <PersonalPart name="account" screen={screen} />
    </div>
  );
}

function addressOf({ ars, place, page }: Favourite, { language }: Screen): string {
  return `${placePath({ ars, name: place }, language)}/${page}`;
}

function Settings({ mine, screen, forgotten }: { mine: Mine; screen: Screen; forgotten: () => void }) {
  const { say } = screen;
  const [asked, setAsked] = useState(false);
  return (
    <section aria-labelledby="mine-settings">
      <h2 className="section-title" id="mine-settings">
        {say('mine_settings')}
      </h2>
      <label className="mine__choice">
        <input
          type="checkbox"
          checked={mine.keepsRecent}
          onChange={(event) => {
            const keeps = event.currentTarget.checked;
            changeMine((now) => keepRecent(now, keeps));
          }}
        />
        <span>{say('mine_keep_recent')}</span>
      </label>
      {asked ? (
        <div className="mine__ask">
          <p className="kern-body">{say('mine_forget_text')}</p>
          <p className="mine__answers">
            <Button
              text={say('mine_forget_yes')}
              variant="primary"
              onClick={() => {
                void forgetEverything();
                forgotten();
                setAsked(false);
              }}
            />
            <Button text={say('mine_forget_no')} variant="secondary" onClick={() => setAsked(false)} />
          </p>
        </div>
      ) : (
        <p>
          <Button text={say('mine_forget')} variant="secondary" onClick={() => setAsked(true)} />
        </p>
      )}
    </section>
  );
}
