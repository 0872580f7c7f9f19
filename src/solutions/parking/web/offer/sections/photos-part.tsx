import { ActButton } from '../../../../../../web/ui/desk-parts.ts';
import type { LotPartProps } from '../own-lots.ts';
import { shrinkPhoto } from './shrink-photo.ts';

const MOST = 6;

/** Photos of the lot: sent as they are chosen, encoded anew by the server without place and camera. */
export function PhotosPart({ screen, lot, isBusy, act }: LotPartProps) {
  const { say } = screen;
  return (
    <div className="form">
      <ul className="offer__photos">
        {lot.photoList.map(({ id, path }, index) => (
          <li key={id}>
            <img
              className="offer__photo"
              src={path}
              alt={say('find_lot_photo', { count: index + 1, title: lot.title })}
            />
            <ActButton
              look="quiet"
              isBusy={isBusy}
              aria-label={say('offer_photo_remove', { number: index + 1 })}
              onClick={() =>
                void act({ method: 'DELETE', path: `/photos/${id}`, said: () => say('offer_photo_removed') })
              }
            >
              {say('offer_remove')}
            </ActButton>
          </li>
        ))}
      </ul>
      {lot.photoList.length >= MOST ? (
        <p className="kern-body">{say('offer_photos_full', { most: MOST })}</p>
      ) : (
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="offer-photo">
            {say('offer_photo_add')}
          </label>
          <p className="kern-hint" id="offer-photo-hint">
            {say('offer_photo_hint')}
          </p>
          <input
            className="picture__file"
            type="file"
            id="offer-photo"
            accept="image/jpeg,image/png,image/webp"
            aria-describedby="offer-photo-hint"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file === undefined || isBusy) return;
              void shrinkPhoto(file)
                .then((small) =>
                  act({ method: 'POST', path: '/photos', file: small, said: () => say('offer_photo_added') }),
                )
                .then(() => {
                  input.value = '';
                });
            }}
          />
        </div>
      )}
    </div>
  );
}
