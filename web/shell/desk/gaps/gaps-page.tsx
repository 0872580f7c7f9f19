import '../../../ui/entries.css';
import { useState } from 'react';
import type { GapKind, GapList } from '../../../../src/kernel/gaps/gaps-api.ts';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { ActButton } from '../../people/act-button.tsx';
import { SelectField } from '../../people/select-field.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDeskHome } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';
import { GapRow } from './gap-row.tsx';

const ALL = '';

/** What is missing or old in the data of a place; it is mended where the data come from, never here. */
export function GapsPage({ screen, place }: RoomProps) {
  const { say, language } = screen;
  const [kind, setKind] = useState(ALL);
  const home = useDeskHome(place.ars, language);
  const mayWrite = home.data?.permissions.includes('entries:write') === true;
  const found = usePages<GapList>(
    { path: deskApi(place.ars, '/gaps'), query: { kind }, isKept: true },
    language,
  );
  return (
    <div className="desk">
      <p className="kern-body">{say('gaps_how')}</p>
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const [first] = pages;
          const kinds = first?.kinds ?? [];
          const gaps = pages.flatMap((page) => page.gaps);
          const total = kinds.reduce((sum, { count }) => sum + count, 0);
          const chosen = kinds.find((one) => nameOf(one) === kind);
          return (
            <>
              {first !== undefined && first.failed.length > 0 ? (
                <p className="kern-body note" role="status">
                  <span className="kern-icon kern-icon--warning" aria-hidden="true" />
                  <span>{say('gaps_failed', { names: first.failed.join(', ') })}</span>
                </p>
              ) : null}
              <SelectField
                id="gaps-kind"
                label={say('gaps_kind')}
                value={kind}
                options={[
                  { value: ALL, words: say('gaps_all', { count: total }) },
                  ...kinds.map((one) => ({ value: nameOf(one), words: `${one.name} (${one.count})` })),
                ]}
                change={setKind}
              />
              <p className="desk__hint" role="status">
                {total === 0 ? say('gaps_none') : (chosen?.about ?? say('gaps_count', { count: total }))}
              </p>
              <ul className="log" aria-label={say('gaps_title')}>
                {gaps.map((gap) => (
                  <GapRow
                    key={`${gap.solution} ${gap.kind} ${gap.key}`}
                    screen={screen}
                    place={place}
                    gap={gap}
                    kind={
                      kinds.find((one) => one.solution === gap.solution && one.kind === gap.kind)?.name ?? ''
                    }
                    mayWrite={mayWrite}
                  />
                ))}
              </ul>
              <div className="actions">
                {found.hasNextPage ? (
                  <ActButton onClick={() => void found.fetchNextPage()} isBusy={found.isFetchingNextPage}>
                    {say('gaps_more')}
                  </ActButton>
                ) : null}
                {total === 0 ? null : (
                  <a
                    className="kern-btn kern-btn--secondary"
                    href={`${deskApi(place.ars, '/gaps.csv')}?${new URLSearchParams({ ...(kind !== ALL && { kind }), lang: language })}`}
                    download
                  >
                    <span className="kern-label">{say('gaps_csv')}</span>
                  </a>
                )}
              </div>
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}

function nameOf({ solution, kind }: GapKind): string {
  return `${solution}.${kind}`;
}
