import { Fold } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { DistrictLine } from '../../desk/districts-api.ts';

/** One district: its next day and how far its days reach, its findings, and its bins to unfold. */
export function DistrictRow({ district, screen }: { district: DistrictLine; screen: Screen }) {
  const { say, language } = screen;
  const { slug, name, bins, streets, first, last, next, sources, findings, example } = district;
  const day = (date: string) => formatDate(date, language);
  const title = name === '' ? say('desk_whole_unit') : name;
  return (
    <li className="log__line">
      <p className="log__what">
        <span lang={name === '' ? undefined : foreignTo('de', language)}>{title}</span>{' '}
        {example === true ? <span className="entry-mark">{say('example_mark')}</span> : null}
      </p>
      <p className="log__subject">
        {[
          next === null ? say('desk_next_none') : say('desk_next', { date: day(next) }),
          ...(first === null || last === null
            ? []
            : [say('desk_days_span', { from: day(first), until: day(last) })]),
          say('desk_streets_count', { count: streets }),
          ...(sources.length === 0 ? [] : [say('desk_from_sources', { names: sources.join(', ') })]),
        ].join(' · ')}
      </p>
      {findings.map((finding) => (
        <p className="kern-body note" key={finding}>
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span>{say(`desk_finding_${finding}`)}</span>
        </p>
      ))}
      {bins.length === 0 ? null : (
        <Fold id={`district-${slug}`} title={say('desk_bins_named', { count: bins.length, name: title })}>
          <ul className="why__list">
            {bins.map((bin) => (
              <li key={bin.key}>
                <span lang={foreignTo('de', language)}>{bin.name}</span>
                {': '}
                {bin.next === null
                  ? say('desk_next_none')
                  : `${say('desk_next', { date: day(bin.next) })} · ${say('desk_until', { date: day(bin.last) })}`}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}
