import { useState } from 'react';
import {
  ask,
  DeskLoaded,
  Trouble,
  useAction,
  useAskDeskAnew,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { FeasibilityView, NewCheckForm, WorkLine } from '../../feasibility/feasibility-api.ts';
import { shortResult } from '../../feasibility/result-words.ts';
import { rulesOf } from '../../feasibility/rules.ts';
import { ProjectHead } from '../projects/project-head.tsx';
import { CheckFold } from './check-fold.tsx';
import { CheckForm } from './check-form.tsx';
import { HistoryPart } from './history-part.tsx';
import { LastPart } from './last-part.tsx';

/** Feasibility of one project: how it stands, a new check, and all before. */
export function CheckWork({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const api = `/api/transfer/desk/${place.ars}/projects/${id}/feasibility`;
  const found = useDesk<FeasibilityView>(api, language);
  const askAnew = useAskDeskAnew();
  const saving = useAction();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  /** The form of whoever saved stays as it is; it begins anew only where somebody else saved. */
  const [own, setOwn] = useState<{ number: number; key: number } | null>(null);
  const keyOf = ({ last }: FeasibilityView) =>
    own !== null && own.number === last?.number ? own.key : (last?.number ?? 0);
  const save = async (body: NewCheckForm, key: number) => {
    setSaid(null);
    return saving.run(async () => {
      try {
        const { last } = await ask<FeasibilityView>({ method: 'POST', path: api, language, body });
        if (last === null) return;
        setOwn({ number: last.number, key });
        setSaid(say('feasibility_saved', { result: shortResult(last, say, language) }));
      } finally {
        // Also after a refusal: whoever was slower sees what others saved.
        await askAnew();
      }
    });
  };
  const report = (check: string, { gate }: WorkLine, isDone: boolean) => {
    setSaid(null);
    void run(async () => {
      await ask({ method: 'PUT', path: `${api}/${check}/tasks/${gate}`, language, body: { isDone } });
      await askAnew();
    });
  };
  return (
    <DeskLoaded found={found} screen={screen}>
      {(view) => {
        const { project, last, checks, isOpen } = view;
        const rules = rulesOf(view.rules);
        const key = keyOf(view);
        return (
          <div className="desk">
            <ProjectHead screen={screen} place={place} project={project} room="feasibility" />
            <Trouble refusal={trouble} screen={screen} />
            {last === null ? (
              <p className="kern-body">{say('feasibility_never')}</p>
            ) : (
              <>
                <p className="kern-body">
                  {say('feasibility_checked', {
                    ...{ date: formatDate(last.at, language), result: shortResult(last, say, language) },
                  })}
                </p>
                <LastPart
                  {...{ screen, api, isBusy, last }}
                  report={(work, isDone) => report(last.id, work, isDone)}
                />
              </>
            )}
            <p>
              <a className="kern-link" href={`${networkPath(language)}/machbarkeit`}>
                {say('feasibility_rules', { version: view.rules })}
              </a>
            </p>
            {rules === null || !isOpen ? (
              <p className="desk__hint">{say('feasibility_closed')}</p>
            ) : (
              <CheckFold
                id="pruefen"
                title={say(last === null ? 'feasibility_first' : 'feasibility_again')}
                startsOpen={last === null}
              >
                <CheckForm
                  key={key}
                  {...{ screen, rules, view, api, said }}
                  save={(body) => save(body, key)}
                  isBusy={saving.isBusy}
                  trouble={saving.trouble}
                />
              </CheckFold>
            )}
            {checks.length === 0 ? null : <HistoryPart screen={screen} api={api} checks={checks} />}
          </div>
        );
      }}
    </DeskLoaded>
  );
}
