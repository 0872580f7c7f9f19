import { DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { deskPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { ParkingOverview } from '../../zones/zones-api.ts';
import { BookedFigures } from './booked-figures.tsx';
import { LotFigures } from './lot-figures.tsx';
import { RuleFacts } from './rule-facts.tsx';

/** Parking at the place in figures: what is offered, what was booked, which rules are in force. */
export function OverviewRoom({ screen, place }: RoomProps) {
  const { say, language } = screen;
  const found = useDesk<ParkingOverview>(`/api/parking/desk/${place.ars}/overview`, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(overview) => (
        <div className="desk">
          <h2 className="section-title">{say('overview_lots')}</h2>
          <LotFigures overview={overview} screen={screen} />
          <h2 className="section-title">{say('overview_booked')}</h2>
          <BookedFigures booked={overview.booked} screen={screen} />
          <h2 className="section-title">{say('overview_rules')}</h2>
          <RuleFacts overview={overview} screen={screen} />
          <p className="actions">
            <a className="kern-link" href={deskPath(language, place.ars, 'solutions', 'parking')}>
              {say('overview_to_settings')}
            </a>
            <a className="kern-link" href={deskPath(language, place.ars, 'sources')}>
              {say('overview_to_sources')}
            </a>
          </p>
        </div>
      )}
    </DeskLoaded>
  );
}
