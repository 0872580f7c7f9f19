import { useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { DaySpan, DifferenceRow } from '../../year/year-api.ts';

const FIRST = 40;
const DATES = 6;

/** Each bin of each district, those with something to look at first. */
export function DifferenceRows({ screen, rows }: { screen: Screen; rows: readonly DifferenceRow[] }) {
  const { say } = screen;
  const [count, setCount] = useState(FIRST);
  return (
    <section className="desk__part" aria-labelledby="year-rows">
      <h2 className="section-title" id="year-rows">
        {say('year_rows')}
      </h2>
      <ul className="log">
        {rows.slice(0, count).map((row) => (
          <Row key={`${row.slug} ${row.bin.key}`} screen={screen} row={row} />
        ))}
      </ul>
      {rows.length > count ? (
        <ActButton onClick={() => setCount(count + FIRST)}>{say('year_rows_more')}</ActButton>
      ) : null}
    </section>
  );
}

function Row({ screen, row }: { screen: Screen; row: DifferenceRow }) {
  const { say, language } = screen;
  const span = (one: DaySpan | null) =>
    one === null
      ? say('year_span_none')
      : say('year_span', {
          ...{ count: one.count, from: formatDate(one.first, language) },
          until: formatDate(one.last, language),
        });
  return (
    <li className="log__line">
      <p className="log__what" lang={foreignTo('de', language)}>
        {[row.district, row.bin.name].filter((name) => name !== '').join(' · ')}
      </p>
      <p className="log__subject">
        {`${say('year_column_before')}: ${span(row.before)} · ${say('year_column_after')}: ${span(row.after)}`}
      </p>
      {hintsOf(row, screen).map((words) => (
        <p className="kern-body" key={words}>
          {words}
        </p>
      ))}
    </li>
  );
}

function hintsOf(row: DifferenceRow, { say, language }: Screen): string[] {
  const { is, weekday, gaps, doubled, holidays, moved, dropped } = row;
  const day = (date: string) => formatDate(date, language);
  const some = (all: readonly string[]) =>
    [
      ...all.slice(0, DATES),
      ...(all.length > DATES ? [say('year_row_more', { count: all.length - DATES })] : []),
    ].join(', ');
  const listed = (key: string, all: readonly string[]) =>
    all.length === 0 ? [] : [say(key, { dates: some(all) })];
  const named = (number: number) => say(`year_weekday_${number}`);
  const { before, after } = weekday;
  return [
    ...(is === 'kept' ? [] : [say(`year_row_${is}`)]),
    ...(before !== null && after !== null && before !== after
      ? [say('year_row_weekday', { before: named(before), after: named(after) })]
      : []),
    ...gaps
      .slice(0, DATES)
      .map((gap) => say('year_row_gap', { from: day(gap.after), until: day(gap.before) })),
    ...listed('year_row_double', doubled.map(day)),
    ...listed(
      'year_row_moved',
      moved.map(({ from, to }) => `${day(from)} → ${day(to)}`),
    ),
    ...listed('year_row_dropped', dropped.map(day)),
    ...listed(
      'year_row_holiday',
      holidays.map(({ date, name }) => `${day(date)} (${name})`),
    ),
  ];
}
