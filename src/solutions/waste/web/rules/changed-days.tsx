import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { ChangePreview, PreviewDay } from '../../rules/rules-api.ts';
import { dayWithWeekday } from './day-with-weekday.ts';

/** Names of districts that are listed in one line. */
const MOST_NAMED = 6;

/** What becomes of the days, each with what somebody should know of it. */
export function ChangedDays({ screen, preview }: { screen: Screen; preview: ChangePreview }) {
  const { say } = screen;
  const { days } = preview;
  return (
    <section className="desk__part" aria-labelledby="change-preview">
      <h3 className="section-title" id="change-preview">
        {say('change_preview_title')}
      </h3>
      {days.length === 0 ? null : (
        <ul className="log">
          {days.map((day) => (
            <ChangedDay
              key={[day.bin, day.from, day.to, ...day.districts].join(' ')}
              screen={screen}
              day={day}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The same in a sentence or two, for those who listen. */
export function changesInWords({ count, withHints, isCut }: ChangePreview, { say }: Screen): string {
  return [
    count === 0 ? say('change_preview_none') : say('change_preview_count', { count }),
    ...(withHints > 0 ? [say('change_preview_hints', { count: withHints })] : []),
    ...(isCut ? [say('change_preview_cut')] : []),
  ].join(' ');
}

function ChangedDay({ screen, day }: { screen: Screen; day: PreviewDay }) {
  const { say, language } = screen;
  const { bin, districts, from, to, hints, example } = day;
  const values = {
    ...{ bin, from: dayWithWeekday(from, language) },
    to: to === null ? '' : dayWithWeekday(to, language),
  };
  const kind = to === null ? 'cancelled' : to === from ? 'again' : 'moved';
  return (
    <li className="log__line">
      <p className="log__what">
        {say(`change_row_${kind}`, values)}{' '}
        {example === true ? <span className="entry-mark">{say('example_mark')}</span> : null}
      </p>
      <p className="log__subject" lang={foreignTo('de', language)}>
        {districtsInWords(districts, screen)}
      </p>
      {hints.map((hint) => (
        <p className="kern-body note" key={hint}>
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span>{say(`change_hint_${hint}`)}</span>
        </p>
      ))}
    </li>
  );
}

function districtsInWords(districts: readonly string[], { say }: Screen): string {
  const named = districts.map((name) => (name === '' ? say('change_everywhere') : name));
  const names = named.slice(0, MOST_NAMED).join(', ');
  const count = named.length - MOST_NAMED;
  return count > 0 ? say('change_districts_more', { names, count }) : names;
}
