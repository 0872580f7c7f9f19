import { DeskLoaded, Fold, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { TakeoverView } from '../../takeovers/takeovers-api.ts';
import { ProjectHead } from '../projects/project-head.tsx';
import { ApprovalsStep } from './approvals-step.tsx';
import { EffortPart } from './effort-part.tsx';
import { LiveStep } from './live-step.tsx';
import { NeedsStep } from './needs-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { takeoversApi } from './room-paths.ts';
import { SettingsStep } from './settings-step.tsx';
import { SourcesStep } from './sources-step.tsx';
import { StandPart } from './stand-part.tsx';
import type { StepProps } from './step-props.ts';
import { StopPart } from './stop-part.tsx';

/** One takeover: how far it is, then its steps in their order. */
export function OneTakeover({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const api = takeoversApi(place.ars, `/${id}`);
  const found = useDesk<TakeoverView>(api, language);
  const { act, trouble, isBusy, said, setSaid } = useActs(api, language, { evenRefused: true });
  const send: StepProps['send'] = (method, below, body, words) => act({ method, below, body }, words);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(view) => {
        const shared: StepProps = { screen, place, view, api, isBusy, send, said: setSaid };
        const { state } = view.project;
        const isPrepared = state === 'begun' || state === 'approved';
        return (
          <div className="desk solution">
            <ProjectHead screen={screen} place={place} project={view.project} room="takeover" />
            <StandPart {...shared} />
            <Trouble refusal={trouble} screen={screen} />
            <Said words={said} />
            {isPrepared ? (
              <>
                <SettingsStep {...shared} />
                <SourcesStep {...shared} />
                <NeedsStep {...shared} />
                <ApprovalsStep {...shared} />
                <PreviewStep {...shared} />
              </>
            ) : null}
            {state === 'stopped' ? null : <LiveStep {...shared} />}
            {isPrepared ? null : (
              <Fold id="aufwand" title={say('takeover_effort')}>
                <EffortPart key={view.version} {...shared} />
              </Fold>
            )}
            {state === 'stopped' ? null : (
              <Fold id="beenden" title={say('takeover_stop')}>
                <StopPart {...shared} />
              </Fold>
            )}
          </div>
        );
      }}
    </DeskLoaded>
  );
}
