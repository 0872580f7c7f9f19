import { DeskLoaded, Said, Trouble, useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { IntakeView } from '../../challenges/challenges-api.ts';
import { ChallengeFacts } from './challenge-facts.tsx';
import { DecidePart } from './decide-part.tsx';
import { MergePart } from './merge-part.tsx';
import { INTAKE_PART, intakeApi } from './room-paths.ts';

/** One challenge at the office: what it says, the next step with its reason, and joining it with another one. */
export function OneIntake({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const found = useDesk<IntakeView>(intakeApi(place.ars, `/${id}`), language);
  const { act, trouble, isBusy, said } = useActs(intakeApi(place.ars, `/${id}`), language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(one) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, INTAKE_PART)}>
              {say('challenge_intake_back')}
            </a>
          </p>
          <h2 className="section-title" lang={foreignTo(one.lang, language)}>
            {one.title}
          </h2>
          {one.example ? (
            <p>
              <span className="entry-mark">{say('challenge_example')}</span>
            </p>
          ) : null}
          <ChallengeFacts screen={screen} challenge={one} />
          <Trouble refusal={trouble} screen={screen} />
          <Said words={said} />
          {one.next.length === 0 && !one.mayMerge ? (
            <p className="desk__hint">{say('challenge_final')}</p>
          ) : (
            <>
              {one.next.length === 0 ? null : (
                <DecidePart
                  key={one.version}
                  screen={screen}
                  challenge={one}
                  isBusy={isBusy}
                  decide={(body) => act({ below: '/step', body }, say('challenge_decided'))}
                />
              )}
              {one.mayMerge ? (
                <MergePart
                  screen={screen}
                  challenge={one}
                  isBusy={isBusy}
                  merge={(body) => act({ below: '/merge', body }, say('challenge_merged_done'))}
                />
              ) : null}
            </>
          )}
        </div>
      )}
    </DeskLoaded>
  );
}
