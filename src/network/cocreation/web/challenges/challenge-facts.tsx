import { FactRow } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { ChallengeView } from '../../challenges/challenges-api.ts';
import { wantedWords } from '../../challenges/wanted-words.ts';
import { thingPath } from '../../paths.ts';

/** What everybody can read of it, in short, with its history. */
export function ChallengeFacts({
  screen,
  challenge,
}: {
  screen: RoomProps['screen'];
  challenge: ChallengeView;
}) {
  const { say, language } = screen;
  const { id, state, field, town, affected, lang, text, wanted, mergedInto, voices, history } = challenge;
  const { baselineValue, baselineUnit, baselineSource, baselineOn } = challenge;
  const foreign = foreignTo(lang, language);
  const publicPage = (one: string) => `${networkPath(language)}/${thingPath('challenges', one)}`;
  const origin = [baselineSource, ...(baselineOn === null ? [] : [formatDate(baselineOn, language)])].filter(
    (one) => one !== null,
  );
  return (
    <>
      <p>
        <a className="kern-link" href={publicPage(id)}>
          {say('challenge_public')}
        </a>
      </p>
      {text === '' ? null : (
        <blockquote className="entry-quote" lang={foreign}>
          {text.split(/\n+/).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
            <p className="kern-body" key={index}>
              {line}
            </p>
          ))}
        </blockquote>
      )}
      <dl className="kern-description-list facts">
        <FactRow label={say('challenge_state')}>
          {say(`challenge_state_${state}`)}
          {state === 'in-sprint' ? <span className="facts__note">{say('challenge_in_sprint')}</span> : null}
        </FactRow>
        {mergedInto === null ? null : (
          <FactRow label={say('challenge_state_merged')}>
            <a
              className="kern-link"
              href={publicPage(mergedInto.id)}
              lang={foreignTo(mergedInto.lang, language)}
            >
              {mergedInto.title}
            </a>
          </FactRow>
        )}
        <FactRow label={say('challenge_field')}>{say(`field_${field}`)}</FactRow>
        <FactRow label={say('challenge_town')}>{town.name}</FactRow>
        <FactRow label={say('challenge_affected')}>
          {affected.map((one) => say(`group_${one}`)).join(', ')}
        </FactRow>
        {baselineValue === null ? null : (
          <FactRow label={say('challenge_baseline')}>
            <span lang={foreign}>
              {`${formatFigure(baselineValue, language)} ${baselineUnit ?? ''}`.trim()}
            </span>
            <span className="facts__note">{say('challenge_origin', { origin: origin.join(', ') })}</span>
          </FactRow>
        )}
        <FactRow label={say('challenge_voices')}>
          {voices.length === 0
            ? say('challenge_voices_none')
            : voices.map((voice) => voice.town.name).join(', ')}
          <span className="facts__note">{wantedWords(wanted, say)}</span>
        </FactRow>
        {history.length === 0 ? null : (
          <FactRow label={say('challenge_history')}>
            <ul className="why__list">
              {history.map(({ to, by, at, reason }) => (
                <li key={`${at} ${to}`}>
                  {say('challenge_step', {
                    state: say(`challenge_state_${to}`),
                    by: by ?? say('challenge_office'),
                    date: formatDate(at, language),
                  })}
                  {reason === '' ? null : (
                    <span className="facts__note" lang={foreignTo('de', language)}>
                      {reason}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </FactRow>
        )}
      </dl>
    </>
  );
}
