import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { wantedWords } from '../../challenges/wanted-words.ts';
import { CHALLENGES_PART, challengesApi } from './room-paths.ts';
import { useSimilar } from './use-similar.ts';

/** While somebody describes a problem: whether another town did already, and the way to "we too" instead. */
export function SimilarPart(
  props: Pick<RoomProps, 'screen' | 'place'> & { title: string; text: string; except?: string },
) {
  const { screen, place, title, text, except } = props;
  const { say, language } = screen;
  const body = {
    title: title.slice(0, 120),
    text: text.slice(0, 600),
    ...(except !== undefined && { except }),
  };
  // What cannot be asked just now is no reason to stop writing: nothing is shown then.
  const { found } = useSimilar({ path: challengesApi(place.ars, '/similar'), body, words: title }, language);
  return (
    <section className="desk__part" aria-labelledby={found.length === 0 ? undefined : 'similar-title'}>
      <p className="form__heard" role="status">
        {found.length === 0 ? '' : say('challenge_similar_heard', { count: found.length })}
      </p>
      {found.length === 0 ? null : (
        <>
          <h3 className="section-title" id="similar-title">
            {say('challenge_similar')}
          </h3>
          <p className="desk__hint">{say('challenge_similar_lead')}</p>
          <ul className="log">
            {found.map((one) => (
              <li className="log__line" key={one.id}>
                <p className="log__what" lang={foreignTo(one.lang, language)}>
                  {one.title}
                </p>
                <p className="log__subject">
                  {[
                    one.town.name,
                    say(`challenge_state_${one.state}`),
                    wantedWords(one.wanted, say, true),
                  ].join(' · ')}
                </p>
                <p>
                  <a
                    className="kern-link"
                    // What is being typed stays in its own window.
                    target="_blank"
                    rel="noopener"
                    aria-label={say('challenge_similar_join_named', { title: one.title })}
                    href={`${roomPath(language, place.ars, CHALLENGES_PART, one.id)}`}
                  >
                    {say('challenge_similar_join')}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
