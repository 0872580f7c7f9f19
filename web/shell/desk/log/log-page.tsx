import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { LogLine } from '../../../../src/kernel/identity/desk-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { MoreButton } from '../more-button.tsx';
import { deskApi } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';
import { ExportLog } from './export-log.tsx';
import { areDaysWrong, LogFilterFields, NO_LOG_FILTER } from './log-filter.tsx';

const PAGE = 50;

interface LogAnswer {
  lines: LogLine[];
  /** Older lines are before this one; null: there are none. */
  next: number | null;
}

/** What was changed for a place, the newest first; by time and kind, never by person; and what this is kept for. */
export function LogPage({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const [filter, setFilter] = useState(NO_LOG_FILTER);
  const asked = Object.entries(filter).filter(([, value]) => value !== '');
  const isWrong = areDaysWrong(filter);
  const found = usePages<LogAnswer>(
    {
      ...{ path: deskApi(place.ars, '/audit'), query: { limit: String(PAGE), ...filter }, by: 'before' },
      ...{ isKept: true, isSound: !isWrong },
    },
    language,
  );
  return (
    <div className="desk">
      <p className="kern-body note">
        <span className="kern-icon kern-icon--info" aria-hidden="true" />
        <span>{say('log_purpose')}</span>
      </p>
      <LogFilterFields screen={screen} filter={filter} change={setFilter} />
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const lines = pages.flatMap((one) => one.lines);
          if (lines.length === 0)
            return (
              <p className="kern-body" role="status">
                {say(asked.length === 0 ? 'log_none' : 'log_none_filtered')}
              </p>
            );
          return (
            <>
              <Lines lines={lines} screen={screen} />
              <MoreButton found={found} shown={lines.length} screen={screen} words={say('log_older')} />
              {found.hasNextPage ? null : <p className="kern-body desk__via">{say('log_end')}</p>}
              {isWrong ? null : <ExportLog screen={screen} place={place} asked={Object.fromEntries(asked)} />}
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}

function Lines({ lines, screen: { say, language } }: { lines: readonly LogLine[]; screen: Screen }) {
  return (
    <ol className="log" aria-label={say('log_title')}>
      {lines.map(({ id, at, who, what, subject }) => (
        <li className="log__line" key={id}>
          <p className="log__what">
            <strong>{who}</strong> {what}
          </p>
          <p className="log__subject">
            <time dateTime={at}>
              {formatDate(at, language)}, {formatClock(at, language)}
            </time>
            {subject === '' ? null : ` · ${subject}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
