import type { Ref } from 'react';
import { TextArea } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { LONGEST_QUESTION } from '../../advice/question.ts';

/** Why a step was taken. */
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
      label={say('question_reason')}
      hint={say('question_reason_hint')}
      error={isMissing ? say('question_reason_missing') : null}
      longest={LONGEST_QUESTION.reason}
      value={value}
      change={change}
    />
  );
}
