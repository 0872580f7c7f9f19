import { type ReactNode, useState } from 'react';
import { foreignTo } from '../../../../src/kernel/i18n/foreign.ts';
import {
  REFUSALS,
  type Sentence,
  type SentenceRefusal,
  type SentenceState,
} from '../../../../src/kernel/network/sentence.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { SelectField } from '../../people/select-field.tsx';

/** One sentence, what is known of it, and what may be done with it. */
export function SentenceRow(props: {
  sentence: Sentence;
  screen: Screen;
  /** As the words of `SentenceList`. */
  name: string;
  about: ReactNode;
  isBusy: boolean;
  decide: (to: SentenceState, reason: SentenceRefusal | null) => void;
}) {
  const { sentence, screen, name, about, isBusy, decide } = props;
  const { say, language } = screen;
  const { id, text, lang, state } = sentence;
  const [isRefusing, setRefusing] = useState(false);
  const [why, setWhy] = useState<SentenceRefusal>('insult');
  return (
    <li className="log__line">
      <p className="log__what" lang={foreignTo(lang, language)}>
        {text}
      </p>
      <p className="log__subject">{about}</p>
      {isRefusing ? (
        <SelectField
          id={`why-${id}`}
          label={say(`${name}_why`)}
          value={why}
          options={REFUSALS.map((value) => ({ value, words: say(`${name}_refusal_${value}`) }))}
          change={setWhy}
        />
      ) : null}
      <div className="actions">
        {state === 'waiting' && !isRefusing ? (
          <ActButton isBusy={isBusy} onClick={() => decide('shown', null)}>
            {say(`${name}_show`)}
          </ActButton>
        ) : null}
        {state === 'refused' ? null : (
          <ActButton
            isBusy={isBusy}
            onClick={() => (isRefusing ? decide('refused', why) : setRefusing(true))}
          >
            {say(`${name}_refuse`)}
          </ActButton>
        )}
        {state === 'waiting' ? null : (
          <ActButton isBusy={isBusy} onClick={() => decide('waiting', null)}>
            {say(`${name}_reopen`)}
          </ActButton>
        )}
      </div>
    </li>
  );
}
