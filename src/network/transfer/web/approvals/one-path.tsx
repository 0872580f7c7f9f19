import { useEffect, useState } from 'react';
import { DeskLoaded, Fold, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ApprovalPath } from '../../approvals/approvals-api.ts';
import { ProjectHead } from '../projects/project-head.tsx';
import { AddForm } from './add-form.tsx';
import { BeginPart } from './begin-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { KeepForm } from './keep-form.tsx';
import { approvalsApi, PATH_HEAD, type PathProps, type Sending } from './path-props.ts';
import { StandPart } from './stand-part.tsx';
import { StepItem } from './step-item.tsx';

/** The path of one project: how it stands, its steps in order, and what can be done about them. */
export function OnePath({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const api = approvalsApi(place.ars, `/${id}`);
  const found = useDesk<ApprovalPath>(api, language);
  const { act, trouble, isBusy, said } = useActs(api, language, { evenRefused: true });
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (focus === null) return;
    document.getElementById(focus)?.focus();
    setFocus(null);
  }, [focus]);
  const send = async ({ said: words, focus: next, ...sent }: Sending) => {
    const isDone = await act(sent, words);
    if (isDone) setFocus(next);
    return isDone;
  };
  return (
    <DeskLoaded found={found} screen={screen}>
      {(path) => {
        const shared: PathProps = { screen, place, path, isBusy, send };
        const isOver = path.project.state === 'stopped';
        return (
          <div className="desk">
            <ProjectHead screen={screen} place={place} project={path.project} room="approvals" />
            <section aria-labelledby={PATH_HEAD}>
              <h2 className="section-title" id={PATH_HEAD} tabIndex={-1}>
                {say('approval_path')}
              </h2>
              <Trouble refusal={trouble} screen={screen} />
              <Said words={said} />
              <StandPart {...shared} />
              {path.steps.length === 0 ? null : (
                <ol className="log">
                  {path.steps.map((step) => (
                    <StepItem key={step.id} {...shared} step={step} />
                  ))}
                </ol>
              )}
              {path.steps.length === 0 && path.none === null && !isOver ? <BeginPart {...shared} /> : null}
              {path.none === null && !isOver ? (
                <Fold id="schritt-neu" title={say('approval_add')}>
                  <AddForm key={path.steps.length} {...shared} />
                </Fold>
              ) : null}
              {path.steps.length === 0 ? null : (
                <Fold id="vorlage" title={say('approval_keep')}>
                  <KeepForm {...shared} />
                </Fold>
              )}
            </section>
            <HistoryPart {...shared} />
          </div>
        );
      }}
    </DeskLoaded>
  );
}
