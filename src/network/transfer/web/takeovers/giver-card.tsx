import { useState } from 'react';
import {
  ActButton,
  ask,
  Fold,
  Loaded,
  Trouble,
  useAction,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import { SettingsList } from '../../../../../web/ui/setup-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate, formatFigure } from '../../../../kernel/pages/format.ts';
import type {
  BeginForm,
  GiverFigures,
  GiverLine,
  Givers,
  TakeoverView,
} from '../../takeovers/takeovers-api.ts';
import { takeoverRoomPath, takeoversApi } from './room-paths.ts';

interface Props extends Pick<RoomProps, 'screen' | 'place'> {
  giver: GiverLine;
  answer: Givers;
  sheet: string | null;
  unit: string;
}

/** A town that runs the solution, with what comes along and what does not. */
export function GiverCard({ screen, place, giver, answer, sheet, unit }: Props) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const [wish] = useState(() => crypto.randomUUID());
  const [despite, setDespite] = useState<BeginForm['despite']>([]);
  const asked = despiteIn(trouble?.answer);
  const begin = (more: BeginForm['despite']) =>
    run(async () => {
      setDespite(more);
      const body: BeginForm = {
        ...{ wish, solution: answer.solution.id, from: giver.ars, sheet, unit: unit.trim(), despite: more },
      };
      const { project } = await ask<TakeoverView>({
        ...{ method: 'POST', path: takeoversApi(place.ars), language, body },
      });
      location.assign(takeoverRoomPath(language, place.ars, project.id));
    });
  const where = [
    giver.county,
    giver.state,
    say('takeover_since', { date: formatDate(giver.since, language) }),
    ...(giver.isSimilar ? [say('takeover_similar')] : []),
  ];
  return (
    <>
      <h3 className="section-title">{giver.name}</h3>
      <p className="desk__hint">
        {where.filter((words) => words !== null && words !== giver.name).join(' · ')}
      </p>
      {answer.fields.length === 0 ? null : (
        <>
          <p className="kern-label">{say('takeover_giver_settings')}</p>
          <SettingsList fields={answer.fields} settings={giver.settings} screen={screen} />
        </>
      )}
      <p className="kern-label">{say('takeover_giver_sources')}</p>
      {giver.sources.length === 0 ? (
        <p className="kern-body">{say('takeover_giver_sources_none')}</p>
      ) : (
        <ul className="why__list">
          {giver.sources.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <Fold id={`zahlen-${giver.ars}`} title={say('takeover_giver_figures')}>
        <Figures screen={screen} path={figuresPath(place.ars, answer.solution.id, giver.ars)} />
      </Fold>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        {asked === null ? (
          <ActButton
            look="primary"
            isBusy={isBusy}
            aria-label={say('takeover_begin_named', { name: giver.name })}
            onClick={() => void begin(despite)}
          >
            {say('takeover_begin')}
          </ActButton>
        ) : (
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() => void begin([...new Set([...despite, asked])])}
          >
            {say('takeover_begin_despite')}
          </ActButton>
        )}
      </div>
    </>
  );
}

function Figures({ screen, path }: Pick<RoomProps, 'screen'> & { path: string }) {
  const { say, language } = screen;
  const found = useDesk<GiverFigures>(path, language);
  return (
    <Loaded found={found} screen={screen}>
      {({ measures }) => (
        <ul className="solutions__facts">
          {measures.map(({ id, words, unit, value }) => (
            <li key={id} className="solutions__fact">
              <span>{words}</span>
              <strong>
                {value === null
                  ? say('takeover_giver_unknown')
                  : `${formatFigure(value, language)} ${unit}`.trim()}
              </strong>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

function figuresPath(ars: string, solution: string, giver: string): string {
  return takeoversApi(ars, `/solutions/${solution}/givers/${giver}`);
}

/** What the refusal wants to hear named; null: it was another one. */
function despiteIn(answer: unknown): BeginForm['despite'][number] | null {
  if (typeof answer !== 'object' || answer === null || !('despite' in answer)) return null;
  const { despite } = answer;
  return despite === 'inherited' || despite === 'draft' ? despite : null;
}
