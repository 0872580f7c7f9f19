import { useEffect, useState } from 'react';
import type { Choice } from '../../../src/kernel/corrections/correction.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { Fault } from './faults-of.ts';
import { WordFields } from './word-fields.tsx';

/** What was chosen, so that one more tap sends it; words about it are folded away where it says enough without them. */
export function ChoiceFields(props: {
  screen: Screen;
  choice: Choice;
  faults: readonly Fault[];
  asksForMail: boolean;
}) {
  const { screen, choice, faults, asksForMail } = props;
  const { say } = screen;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (faults.length > 0) setOpen(true);
  }, [faults]);
  const needsText = choice.needs === 'text';
  const fields = (
    <WordFields screen={screen} faults={faults} asksForMail={asksForMail} isOptional={!needsText} />
  );
  return (
    <>
      <p className="kern-body correct__choice" id="correct-choice" tabIndex={-1}>
        <strong>{say('choice_says', { choice: choice.label })}</strong>
      </p>
      {needsText ? (
        fields
      ) : (
        <details
          className="correct__more"
          open={isOpen || faults.length > 0}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary className="kern-body">{say('choice_more')}</summary>
          <div className="correct__words">{fields}</div>
        </details>
      )}
    </>
  );
}
