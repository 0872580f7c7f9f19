import { useState } from 'react';
import { DeskLoaded, TextField, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { deskPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { thingPath } from '../../paths.ts';
import type { Givers } from '../../takeovers/takeovers-api.ts';
import { GiverCard } from './giver-card.tsx';
import { takeoverRoomPath, takeoversApi } from './room-paths.ts';

interface Props extends Pick<RoomProps, 'screen' | 'place'> {
  solution: string;
  sheet: string | null;
}

/** Which town the settings come from. */
export function GiversPart({ screen, place, solution, sheet }: Props) {
  const { say, language } = screen;
  const [words, setWords] = useState('');
  const path = `${takeoversApi(place.ars, `/solutions/${solution}`)}?q=${encodeURIComponent(words)}`;
  const found = useDesk<Givers>(path, language);
  const [unit, setUnit] = useState('');
  return (
    <div className="desk">
      <p>
        <a className="kern-link" href={takeoverRoomPath(language, place.ars)}>
          {say('takeover_back')}
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {(answer) => (
          <>
            <section aria-labelledby="takeover-what">
              <h2 className="section-title" id="takeover-what">
                {answer.solution.title}
              </h2>
              <p className="kern-body">{answer.solution.description}</p>
              {sheet === null ? null : (
                <p>
                  <a className="kern-link" href={`${networkPath(language)}/${thingPath('sheets', sheet)}`}>
                    {say('takeover_sheet')}
                  </a>
                </p>
              )}
              {answer.state === 'live' ? <p className="kern-body note">{say('takeover_live_note')}</p> : null}
              {answer.inheritedFrom === null ? null : (
                <p className="kern-body note">
                  {say('takeover_inherited_note', { name: answer.inheritedFrom.name })}
                </p>
              )}
              {answer.begun === null ? null : (
                <p>
                  <a
                    className="kern-btn kern-btn--primary"
                    href={takeoverRoomPath(language, place.ars, answer.begun)}
                  >
                    <span className="kern-label">{say('takeover_begun_go')}</span>
                  </a>
                </p>
              )}
            </section>
            {answer.begun !== null || answer.state === 'live' ? null : (
              <section className="desk" aria-labelledby="takeover-givers">
                <h2 className="section-title" id="takeover-givers">
                  {say('takeover_givers')}
                </h2>
                {answer.givers.length === 0 && words === '' ? (
                  <div>
                    <p className="kern-body">{say('takeover_givers_nobody')}</p>
                    <a className="kern-link" href={deskPath(language, place.ars, 'solutions', solution)}>
                      {say('takeover_to_solutions')}
                    </a>
                  </div>
                ) : (
                  <>
                    <TextField
                      id="takeover-find"
                      label={say('takeover_givers_find')}
                      error={null}
                      input={{
                        ...{ type: 'search', autoComplete: 'off', maxLength: 100, value: words },
                        onChange: (event) => setWords(event.currentTarget.value),
                      }}
                    />
                    <TextField
                      id="takeover-unit"
                      label={say('takeover_unit')}
                      hint={say('takeover_unit_hint')}
                      error={null}
                      input={{
                        ...{ autoComplete: 'off', maxLength: 120, value: unit },
                        onChange: (event) => setUnit(event.currentTarget.value),
                      }}
                    />
                    <p className="desk__hint">{say('takeover_begin_text')}</p>
                  </>
                )}
                <ul className="solutions__towns">
                  {answer.givers.map((giver) => (
                    <li key={giver.ars} className="ask">
                      <GiverCard {...{ screen, place, giver, answer, sheet, unit }} />
                    </li>
                  ))}
                </ul>
                {answer.givers.length === 0 && words !== '' ? (
                  <p className="kern-body" role="status">
                    {say('takeover_givers_none')}
                  </p>
                ) : null}
                {answer.hasMore ? <p className="desk__hint">{say('takeover_givers_more')}</p> : null}
              </section>
            )}
          </>
        )}
      </DeskLoaded>
    </div>
  );
}
