import { DeskLoaded, Fold, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { TakeoverChoices } from '../../takeovers/takeovers-api.ts';
import { ElsewherePart } from './elsewhere-part.tsx';
import { takeoverRoomPath, takeoversApi } from './room-paths.ts';

/** Takeovers of the town, and the solutions that others run. */
export function Choose({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const found = useDesk<TakeoverChoices>(takeoversApi(place.ars), language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ offers, takeovers, log }) => (
        <div className="desk">
          <section aria-labelledby="takeover-own">
            <h2 className="section-title" id="takeover-own">
              {say('takeover_own')}
            </h2>
            {takeovers.length > 0 ? null : <p className="kern-body">{say('takeover_own_none')}</p>}
            <ul className="log" hidden={takeovers.length === 0}>
              {takeovers.map(({ id, title, state, changedAt, from }) => (
                <li className="log__line" key={id}>
                  <p className="log__what">
                    <a className="kern-link" href={takeoverRoomPath(language, place.ars, id)} lang="de">
                      {title}
                    </a>{' '}
                    <span className="entry-mark">{say(`project_state_${state}`)}</span>
                  </p>
                  <p className="log__subject">
                    {[
                      ...(from === null ? [] : [say('takeover_from', { town: from.name })]),
                      say('project_since', { date: formatDate(changedAt, language) }),
                    ].join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="takeover-offers">
            <h2 className="section-title" id="takeover-offers">
              {say('takeover_offers')}
            </h2>
            {offers.length > 0 ? null : <p className="kern-body">{say('takeover_offers_none')}</p>}
            <ul className="place-list" hidden={offers.length === 0}>
              {offers.map(({ id, title, description, towns, state }) => (
                <li className="place-list__item" key={id}>
                  <a className="place-list__link" href={takeoverRoomPath(language, place.ars, id)}>
                    <span className="place-list__name">{title}</span>
                    <span className="place-list__where">{description}</span>
                    <span className="place-list__where">
                      {say('takeover_towns', { count: towns })} · {say(`takeover_offer_state_${state}`)}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
          <Fold id="anderswo" title={say('takeover_elsewhere')}>
            <ElsewherePart screen={screen} place={place} log={log} />
          </Fold>
        </div>
      )}
    </DeskLoaded>
  );
}
