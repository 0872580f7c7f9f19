import type { SolutionLine } from '../../../../src/kernel/adoptions/desk-api.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { StateBadge, stateWords } from './state-words.tsx';

/** Every solution of the house with its state here, and what it still needs. */
export function SolutionList({ screen, place }: Omit<RoomProps, 'item'>) {
  const { say, language } = screen;
  const found = useDesk<{ solutions: readonly SolutionLine[] }>(deskApi(place.ars, '/solutions'), language);
  return (
    <div className="desk">
      <DeskLoaded found={found} screen={screen}>
        {({ solutions }) => (
          <ul className="place-list solutions__list">
            {solutions.map((one) => {
              const open = one.prerequisites.filter(({ state }) => state === 'unmet').length;
              return (
                <li className="place-list__item" key={one.id}>
                  <a className="place-list__link" href={deskPath(language, place.ars, 'solutions', one.id)}>
                    <span className="place-list__name solutions__name">
                      {one.title} <StateBadge line={one} screen={screen} />
                    </span>
                    <span className="place-list__where">
                      {[
                        stateWords(one, screen),
                        one.sources === 0 ? '' : say('solutions_sources', { count: one.sources }),
                        one.faults === 0 ? '' : say('solutions_faults', { count: one.faults }),
                        open === 0 ? '' : say('solutions_open', { count: open }),
                      ]
                        .filter((words) => words !== '')
                        .join(' · ')}
                    </span>
                  </a>
                </li>
              );
            })}
          </ul>
        )}
      </DeskLoaded>
    </div>
  );
}
