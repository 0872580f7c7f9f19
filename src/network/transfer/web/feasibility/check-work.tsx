import { useState } from 'react';
import {
  ask,
  DeskLoaded,
  Fold,
  Said,
  Trouble,
  useAction,
  useAskDeskAnew,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { FeasibilityView, NewCheckForm, WorkLine } from '../../feasibility/feasibility-api.ts';
import { formatPoints } from '../../feasibility/money.ts';
import { rulesOf } from '../../feasibility/rules.ts';
import { ProjectHead } from '../projects/project-head.tsx';
import { CheckForm } from './check-form.tsx';
import { HistoryPart } from './history-part.tsx';
import { LastPart } from './last-part.tsx';

/** The form that had the focus is gone once it is saved: the focus goes to where it is said. */
const SAID = 'feasibility-said';

/** Feasibility of one project: how it stands, a new check, and all before. */
export function CheckWork({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const api = `/api/transfer/desk/${place.ars}/projects/${id}/feasibility`;
  const found = useDesk<FeasibilityView>(api, language);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const save = async (body: NewCheckForm) => {
    setSaid(null);
    return run(async () => {
      // Also after a refusal: whoever was slower sees what others saved.
      const view = await ask<FeasibilityView>({ method: 'POST', path: api, language, body }).finally(askAnew);
      if (view.last === null) return;
      const { light, score } = view.last;
      document.getElementById(SAID)?.focus();
      setSaid(
        say('feasibility_saved', { light: say(`light_${light}`), score: formatPoints(score, language) }),
      );
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
        const form =
          rules === null || !isOpen ? null : (
            <CheckForm key={last?.number ?? 0} {...{ screen, rules, view, api, save, isBusy }} />
          );
        return (
          <div className="desk">
            <ProjectHead screen={screen} place={place} project={project} room="feasibility" />
            <div id={SAID} tabIndex={-1}>
              <Trouble refusal={trouble} screen={screen} />
              <Said words={said} />
            </div>
            {last === null ? (
              <p className="kern-body">{say('feasibility_never')}</p>
            ) : (
              <>
                <p className="kern-body">
                  {say('feasibility_checked', {
                    ...{ date: formatDate(last.at, language), light: say(`light_${last.light}`) },
                    score: formatPoints(last.score, language),
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
            {form === null ? (
              <p className="desk__hint">{say('feasibility_closed')}</p>
            ) : last === null ? (
              form
            ) : (
              <Fold id="pruefen" title={say('feasibility_again')}>
                {form}
              </Fold>
            )}
            {checks.length === 0 ? null : <HistoryPart screen={screen} api={api} checks={checks} />}
          </div>
        );
      }}
    </DeskLoaded>
  );
}
