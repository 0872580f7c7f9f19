import { useCallback, useEffect, useState } from 'react';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { text } from '../../../../kernel/i18n/text.ts';
import { RATINGS_API } from '../../ratings/rating-paths.ts';
import type { BallotView } from '../../ratings/ratings-api.ts';
import { askRatings, RatingRefused } from './ask-ratings.ts';
import { BallotForm, type CastAnswer } from './ballot-form.tsx';
import { takeKey } from './vote-key.ts';

type Found =
  | { kind: 'loading' }
  | { kind: 'no-link' }
  | { kind: 'refused'; words: string }
  | { kind: 'there'; ballot: BallotView };

/** The ballot of whoever holds a link; without an account. */
export function Vote({ texts, data, screen }: PartProps) {
  const { language } = screen;
  const { id } = data as { id: string }; // what `round-pages.ts` gives
  const [key] = useState(() => takeKey(id));
  const [found, setFound] = useState<Found>({ kind: key === null ? 'no-link' : 'loading' });
  const say = useCallback<typeof screen.say>(
    (name, values) => text(texts, language, name, values),
    [texts, language],
  );
  const look = useCallback(async () => {
    if (key === null) return;
    setFound({ kind: 'loading' });
    try {
      const ballot = await askRatings<BallotView>({
        ...{ path: RATINGS_API.look, method: 'POST', language, body: { token: key } },
      });
      setFound({ kind: 'there', ballot });
    } catch (error) {
      setFound({ kind: 'refused', words: wordsOf(error) });
    }
  }, [key, language]);
  useEffect(() => void look(), [look]);

  const cast = async (body: object): Promise<CastAnswer> => {
    try {
      const ballot = await askRatings<BallotView>({
        ...{ path: RATINGS_API.cast, method: 'PUT', language, body: { ...body, token: key } },
      });
      return { kind: 'saved', ballot };
    } catch (error) {
      const words = wordsOf(error) || say('rating_vote_offline');
      if (!(error instanceof RatingRefused) || error.code !== 'ballot-changed')
        return { kind: 'refused', words };
      const ballot = await askRatings<BallotView>({
        ...{ path: RATINGS_API.look, method: 'POST', language, body: { token: key } },
      }).catch(() => null);
      return ballot === null ? { kind: 'refused', words } : { kind: 'changed', words, ballot };
    }
  };
  if (found.kind === 'no-link')
    return (
      <div className="vote">
        <p className="kern-body note">{say('rating_vote_no_link')}</p>
      </div>
    );
  if (found.kind === 'loading')
    return (
      <p className="kern-body vote" role="status">
        {say('rating_vote_loading')}
      </p>
    );
  if (found.kind === 'refused')
    return (
      <div className="vote" role="alert">
        <p className="kern-body note">{found.words || say('rating_vote_offline')}</p>
        <p>
          <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void look()}>
            <span className="kern-label">{say('rating_vote_again')}</span>
          </button>
        </p>
      </div>
    );
  const { town, role } = found.ballot;
  return (
    <div className="vote">
      <p className="kern-body kern-body--large">
        {say('rating_vote_for', { town: town.name, role: say(`rating_role_${role}`) })}
      </p>
      {found.ballot.round.state === 'open' ? <p className="kern-body">{say('rating_vote_how')}</p> : null}
      <BallotForm screen={{ say, language }} ballot={found.ballot} cast={cast} />
    </div>
  );
}

function wordsOf(error: unknown): string {
  return error instanceof RatingRefused ? error.words : '';
}
