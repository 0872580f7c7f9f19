import type { OperationSource } from '../../../../src/kernel/operation/operation-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { HealthMark } from '../health-words.tsx';

/** Feeds with how they do; each leads to its page at the desk of its town, where it can be mended. */
export function SourceRows({
  sources,
  screen,
  isOfOneTown = false,
}: {
  sources: readonly OperationSource[];
  screen: Screen;
  isOfOneTown?: boolean;
}) {
  const { say, language } = screen;
  if (sources.length === 0)
    return <p className="kern-body">{say(isOfOneTown ? 'sources_none_here' : 'sources_none')}</p>;
  return (
    <ul className="place-list">
      {sources.map((source) => (
        <li className="place-list__item town" key={source.id}>
          <a className="place-list__link" href={deskPath(language, source.place.ars, 'sources', source.id)}>
            <span className="place-list__name">{source.name}</span>
            <span className="place-list__where">
              {[...(isOfOneTown ? [] : [source.place.name]), source.solutionTitle].join(' · ')}
            </span>
          </a>
          <p className="marks">
            <HealthMark health={source.health} screen={screen} />
            <span className="rows__note">{stateWords(source, screen).join(' · ')}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function stateWords({ failures, fault, checkedAt }: OperationSource, { say, language }: Screen): string[] {
  return [
    checkedAt === null
      ? say('source_never')
      : say('source_checked', {
          date: formatDate(checkedAt, language),
          time: formatClock(checkedAt, language),
        }),
    ...(failures > 0 ? [say('source_failures', { count: failures })] : []),
    ...(fault === null ? [] : [fault]),
  ];
}
