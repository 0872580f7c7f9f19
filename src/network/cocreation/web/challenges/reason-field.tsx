import type { Ref } from 'react';
import { TextArea } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { LONGEST } from '../../challenges/challenge.ts';

/** Why something was decided: for everybody to read. */
export function ReasonField(props: {
  screen: RoomProps['screen'];
  id: string;
  isMissing: boolean;
  value: string;
  change: (value: string) => void;
  ref: Ref<HTMLTextAreaElement>;
}) {
  const { screen, id, isMissing, value, change, ref } = props;
  const { say } = screen;
  return (
    <TextArea
      id={id}
      ref={ref}
      label={say('challenge_reason')}
      hint={say('challenge_reason_hint')}
      error={isMissing ? say('challenge_reason_missing') : null}
      longest={LONGEST.reason}
      value={value}
      change={change}
    />
  );
}
