import '../../../ui/look.css';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { TownAnswer } from '../../../../src/kernel/towns/town-api.ts';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { CrestPart } from './crest-part.tsx';
import { LookForm } from './look-form.tsx';
import { VersionsPart } from './versions-part.tsx';

/** How the town looks on its pages, and what it says about itself. */
export function LookPage({ screen, place }: RoomProps) {
  const found = useDesk<TownAnswer>(deskApi(place.ars, '/town'), screen.language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(answer) => <Parts screen={screen} place={place} answer={answer} />}
    </DeskLoaded>
  );
}

export interface LookPartProps {
  screen: RoomProps['screen'];
  place: PlaceSummary;
  answer: TownAnswer;
}

function Parts(props: LookPartProps) {
  const { screen, place, answer } = props;
  const { say } = screen;
  return (
    <div className="desk look">
      <p className="desk__hint">
        {say(answer.isShown ? 'look_shown' : 'look_not_shown', { place: place.name })}
        {answer.colourFrom === null ? '' : ` ${say('look_colour_from', { unit: answer.colourFrom })}`}
      </p>
      <CrestPart {...props} />
      <LookForm {...props} />
      <VersionsPart {...props} />
    </div>
  );
}
