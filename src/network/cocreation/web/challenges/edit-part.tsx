import { useState } from 'react';
import {
  ActButton,
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
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { ChallengeForm as Form, TownChallenge } from '../../challenges/challenges-api.ts';
import { ChallengeForm } from './challenge-form.tsx';
import { CHALLENGES_PART, challengesApi } from './room-paths.ts';

type Props = Pick<RoomProps, 'screen' | 'place'> & {
  challenge: TownChallenge;
  /** Told whether something stands in the form that is not kept yet. */
  unsaved: (isUnsaved: boolean) => void;
};

/** What the own one says: a draft at once, one that was handed in behind a title. */
export function EditPart(props: Props) {
  const { say } = props.screen;
  if (props.challenge.state === 'draft') return <Editor {...props} />;
  return (
    <Fold id="challenge-edit" title={say('challenge_edit')}>
      <Editor {...props} />
    </Fold>
  );
}

function Editor({ screen, place, challenge, unsaved }: Props) {
  const { say, language } = screen;
  const { id, state } = challenge;
  const found = useDesk<Form>(challengesApi(place.ars, `/form?id=${id}`), language);
  const askAnew = useAskDeskAnew();
  const [said, setSaid] = useState<string | null>(null);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(form) => (
        <>
          <ChallengeForm
            screen={screen}
            place={place}
            form={form}
            id={id}
            unsaved={unsaved}
            words={say(state === 'draft' ? 'challenge_save_draft' : 'challenge_save')}
            save={(value, version) => {
              setSaid(null);
              return ask<TownChallenge>({
                ...{ method: 'PUT', path: challengesApi(place.ars, `/${id}`), language },
                body: { version, value },
              });
            }}
            saved={() => {
              setSaid(say('challenge_saved'));
              void askAnew();
            }}
          />
          <Said words={said} />
          {state === 'draft' ? <DiscardPart screen={screen} place={place} challenge={challenge} /> : null}
        </>
      )}
    </DeskLoaded>
  );
}

function DiscardPart({ screen, place, challenge: { id, version } }: Omit<Props, 'unsaved'>) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const discard = () =>
    run(async () => {
      await ask<void>({
        ...{ method: 'POST', path: challengesApi(place.ars, `/${id}/discard`), language },
        body: { version },
      });
      location.assign(roomPath(language, place.ars, CHALLENGES_PART));
    });
  return (
    <Fold id="challenge-discard" title={say('challenge_discard')}>
      <p className="kern-body">{say('challenge_discard_lead')}</p>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton look="danger" isBusy={isBusy} onClick={() => void discard()}>
          {say('challenge_discard_sure')}
        </ActButton>
      </div>
    </Fold>
  );
}
