import { DeskLoaded } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { thingPath } from '../../paths.ts';
import { isOver } from '../../projects/next-steps.ts';
import { EditProject } from '../projects/edit-project.tsx';
import { ProjectHead } from '../projects/project-head.tsx';
import { ChangesPart } from './changes-part.tsx';
import { DecisionPart } from './decision-part.tsx';
import { FeedbackPart } from './feedback-part.tsx';
import { KpisPart } from './kpis-part.tsx';
import { RecordPart } from './record-part.tsx';
import { RisksPart } from './risks-part.tsx';
import { pilotApi, usePilot } from './use-pilot.ts';

/** One pilot: its way, what it is, by what it is judged, what else is noted, and its end. */
export function OnePilot({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const found = usePilot({ screen, place, id });
  return (
    <DeskLoaded found={found} screen={screen}>
      {(desk) => {
        const part = { screen, place, desk };
        const { project, isPublic } = desk;
        const isEnded = isOver(project);
        return (
          <div className="desk">
            <ProjectHead screen={screen} place={place} project={project} room="pilots" />
            <p className="actions">
              {isPublic ? (
                <a className="kern-link" href={`${networkPath(language)}/${thingPath('pilots', id)}`}>
                  {say('pilot_public')}
                </a>
              ) : (
                <span className="desk__hint">{say('pilot_not_public')}</span>
              )}
            </p>
            <EditProject screen={screen} place={place} project={project} />
            {isEnded ? null : <RecordPart {...part} />}
            <KpisPart {...part} />
            <ChangesPart {...part} />
            <RisksPart {...part} />
            <FeedbackPart {...part} />
            <DecisionPart {...part} />
            <p className="actions">
              {(['pdf', 'docx'] as const).map((format) => (
                <a
                  key={format}
                  className="kern-link"
                  href={pilotApi(place.ars, id, `/paper?format=${format}&lang=${language}`)}
                >
                  {say(`pilot_paper_${format}`)}
                </a>
              ))}
            </p>
          </div>
        );
      }}
    </DeskLoaded>
  );
}
