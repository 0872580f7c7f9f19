import {
  ActButton,
  DeskLoaded,
  RefuseForm,
  Said,
  Trouble,
  useActs,
  useDesk,
} from '../../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../../kernel/pages/people/personal-paths.ts';
import { LONGEST } from '../../../missed/missed.ts';
import type { MissedView } from '../../../missed/missed-api.ts';
import { ROOM } from './missed-list.tsx';
import { RepeatForm } from './repeat-form.tsx';

/** One street, day and bin: its households, and what becomes of it for all of them at once. */
export function OneMissed({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const path = `/api/waste/desk/${place.ars}/missed/${id}`;
  const found = useDesk<MissedView>(path, language);
  const { act, trouble, isBusy, said } = useActs(path, language);
  const move = (body: object) => act({ below: '/state', body }, say('missed_saved'));
  return (
    <DeskLoaded found={found} screen={screen}>
      {(one) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, ROOM)}>
              {say('missed_back')}
            </a>
          </p>
          <h2 className="section-title" lang={foreignTo('de', language)}>
            {one.binName}, {one.street}
          </h2>
          <p className="desk__hint">
            {[
              one.town,
              formatDate(one.day, language),
              say(`missed_state_${one.state}`),
              ...(one.isPlanned ? [] : [say('missed_not_planned')]),
              ...(one.repeatOn === null
                ? []
                : [say('missed_repeats_on', { date: formatDate(one.repeatOn, language) })]),
            ].join(' · ')}
          </p>
          {one.reason === null ? null : (
            <p className="kern-body">
              {say('missed_reason')}: <span lang={foreignTo('de', language)}>{one.reason}</span>
            </p>
          )}
          <Households one={one} screen={screen} />
          <Trouble refusal={trouble} screen={screen} />
          <Said words={said} />
          {one.mails === 0 ? null : (
            <p className="desk__hint">{say('missed_mails_hint', { count: one.mails })}</p>
          )}
          {one.next.includes('repeated') ? (
            <RepeatForm
              key={one.version}
              screen={screen}
              isBusy={isBusy}
              repeat={(repeatOn) => move({ to: 'repeated', version: one.version, repeatOn })}
            />
          ) : null}
          {one.next.includes('refused') ? (
            <RefuseForm
              words={{
                ...{ title: say('missed_refuse'), reason: say('missed_refuse_reason') },
                ...{ hint: say('missed_refuse_hint'), missing: say('missed_reason_needed') },
                refuse: say('missed_refuse_send'),
              }}
              longest={LONGEST.reason}
              isBusy={isBusy}
              refuse={(reason) => move({ to: 'refused', version: one.version, reason })}
            />
          ) : null}
          <div className="actions">
            {(['checked', 'closed', 'reported'] as const)
              .filter((to) => one.next.includes(to))
              .map((to) => (
                <ActButton key={to} isBusy={isBusy} onClick={() => void move({ to, version: one.version })}>
                  {say(`missed_to_${to}`)}
                </ActButton>
              ))}
          </div>
        </div>
      )}
    </DeskLoaded>
  );
}

function Households({ one, screen: { say, language } }: { one: MissedView; screen: RoomProps['screen'] }) {
  return (
    <section aria-labelledby="households">
      <h3 className="section-title" id="households">
        {say('missed_households', { count: one.reports })}
      </h3>
      <ul className="log">
        {one.households.map(({ id, number, note, createdAt, hearsByMail }) => (
          <li className="log__line" key={id}>
            <p className="log__what">
              <span lang={foreignTo('de', language)}>
                {one.street} {number}
              </span>
            </p>
            {note === '' ? null : <p className="kern-body">{note}</p>}
            <p className="log__subject">
              {[formatDate(createdAt, language), ...(hearsByMail ? [say('missed_by_mail')] : [])].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
