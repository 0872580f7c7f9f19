import { useState } from 'react';
import { ActButton, Fold } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { clockOf } from '../../sprints/clock-of.ts';
import { DAYS } from '../../sprints/sprint-model.ts';
import type { WorkItem } from '../../sprints/sprints-api.ts';
import { ItemTimes } from './item-times.tsx';
import type { WorkProps } from './room-props.ts';
import { Timer } from './timer.tsx';

/** The agenda day by day; that of the day that runs is open, with its time. */
export function AgendaPart(props: WorkProps) {
  const { screen, work } = props;
  const { say } = screen;
  const running = DAYS.find((day) => `day${day}` === work.state);
  return (
    <section>
      <h3 className="section-title">{say('sprint_agenda')}</h3>
      <p className="desk__hint">{say('sprint_agenda_proposal')}</p>
      {running === undefined ? null : (
        <>
          <h4>{say('sprint_day_date', { day: running, name: say(`sprint_day_${running}`) })}</h4>
          <Timer screen={screen} agenda={work.agenda.filter(({ day }) => day === running)} />
          <DayItems {...props} day={running} />
        </>
      )}
      {DAYS.filter((day) => day !== running).map((day) => (
        <Fold
          key={day}
          id={`sprint-agenda-${day}`}
          title={say('sprint_day_date', { day, name: say(`sprint_day_${day}`) })}
        >
          <DayItems {...props} day={day} />
        </Fold>
      ))}
    </section>
  );
}

function DayItems(props: WorkProps & { day: number }) {
  const { screen, work, isBusy, send, day } = props;
  const { say, language } = screen;
  const [isChanging, setChanging] = useState(false);
  const date = work.days[day - 1];
  const items = work.agenda.filter((item) => item.day === day);
  const begun = lastBegun(items);
  const mayBegin = work.can.includes('begin') && work.state === `day${day}`;
  return (
    <>
      {date === undefined ? null : (
        <p className="desk__hint">
          {formatDate(date, language)}{' '}
          <a
            className="kern-link"
            href={`/api/cocreation/sprints/${work.id}/calendar.ics?day=${day}&lang=${language}`}
          >
            {say('sprint_calendar_of_day', { day })}
          </a>
        </p>
      )}
      <ol className="log">
        {items.map((item) => {
          const method = say(`sprint_method_${item.method}`);
          return (
            <li className="log__line" key={item.id}>
              <p className="log__what">
                {method}{' '}
                {begun === item.id && mayBegin ? (
                  <span className="entry-mark">{say('sprint_agenda_running')}</span>
                ) : null}
              </p>
              <p className="log__subject">
                {say('sprint_agenda_item', { clock: clockOf(item.starts), minutes: item.minutes })}
              </p>
              {isChanging ? (
                <ItemTimes {...props} item={item} />
              ) : mayBegin ? (
                <div className="actions">
                  <ActButton
                    look="quiet"
                    isBusy={isBusy}
                    aria-label={say('sprint_agenda_begin_one', { method })}
                    onClick={() =>
                      void send('POST', `/agenda/${item.id}/begin`, undefined, say('sprint_saved'))
                    }
                  >
                    {say('sprint_agenda_begin')}
                  </ActButton>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {work.can.includes('agenda') ? (
        <div className="actions">
          <ActButton aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
            {say('sprint_agenda_change')}
          </ActButton>
        </div>
      ) : null}
    </>
  );
}

function lastBegun(items: readonly WorkItem[]): string | undefined {
  return items
    .flatMap(({ id, beganAt }) => (beganAt === null ? [] : [{ id, beganAt }]))
    .sort((one, other) => other.beganAt.localeCompare(one.beganAt))[0]?.id;
}
