import { useState } from 'react';
import { DeskLoaded, MoreButton, SelectField, usePages } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { AdvisingPage } from '../../advice/advice-api.ts';
import type { AdvisingGroup, AdvisingKind } from '../../advice/advising/advising-line.ts';
import { advisingApi } from '../../advice/room-parts.ts';
import { AdvisingRow } from './advising-row.tsx';

/** One of the three lists, all of it or one kind. */
export function AdvisingList({
  screen,
  place,
  group,
}: Pick<RoomProps, 'screen' | 'place'> & { group: AdvisingGroup }) {
  const { say, language } = screen;
  const openWords = ({ open, towns }: AdvisingPage) => {
    if (open === 0) return say('advising_open_none');
    return open === towns ? say('advising_open_all') : say('advising_open', { open });
  };
  const [kind, setKind] = useState<AdvisingKind | ''>('');
  const found = usePages<AdvisingPage>(
    { path: advisingApi(place.ars), query: { group, kind }, by: 'begin' },
    language,
  );
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ pages }) => {
        const [first] = pages;
        if (first === undefined) return null;
        const lines = pages.flatMap((page) => page.lines);
        const all = first.counts.reduce((sum, { count }) => sum + count, 0);
        const there = first.counts.filter(({ count }) => count > 0);
        return (
          <section aria-label={say(`advising_group_${group}`)}>
            <h2 className="section-title">{say(`advising_group_${group}`)}</h2>
            {there.length > 1 ? (
              <SelectField
                id="advising-kind"
                label={say('advising_kind')}
                value={kind}
                options={[
                  { value: '', words: say('advising_kind_all', { count: all }) },
                  ...there.map(({ kind: value, count }) => ({
                    value,
                    words: say('advising_kind_of', { kind: say(`advising_kind_${value}`), count }),
                  })),
                ]}
                change={setKind}
              />
            ) : null}
            {lines.length === 0 ? (
              <p className="kern-body" role="status">
                {say(`advising_none_${group}`)}
              </p>
            ) : (
              <ul className="log">
                {lines.map((line) => (
                  <AdvisingRow key={line.id} screen={screen} line={line} />
                ))}
              </ul>
            )}
            <MoreButton found={found} shown={lines.length} screen={screen} />
            <p className="desk__hint">
              {say('advising_towns', { count: first.towns })} {openWords(first)}
            </p>
          </section>
        );
      }}
    </DeskLoaded>
  );
}
