import { type FormEvent, useRef, useState } from 'react';
import { ActButton, Fold, forgetDraft, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { MERGE_TARGETS } from '../../challenges/challenge.ts';
import type { IntakeView } from '../../challenges/challenges-api.ts';
import { wantedWords } from '../../challenges/wanted-words.ts';
import { Choices } from './choices.tsx';
import { ReasonField } from './reason-field.tsx';
import { findPath, useSimilar } from './use-similar.ts';

interface Props {
  screen: RoomProps['screen'];
  challenge: IntakeView;
  isBusy: boolean;
  merge: (body: { version: number; into: string; reason: string }) => Promise<boolean>;
}

/** Two that are one: chosen from those that are alike, or by words. */
export function MergePart(props: Props) {
  return (
    <Fold id="challenge-merge" title={props.screen.say('challenge_merge')}>
      <MergeForm {...props} />
    </Fold>
  );
}

function MergeForm({ screen, challenge, isBusy, merge }: Props) {
  const { say, language } = screen;
  const [words, setWords] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<'into' | 'reason' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const asked = useSimilar({ path: findPath(words), words }, language);
  const offered = (asked.isAsked ? asked.found : challenge.similar).filter(
    ({ id, state }) => id !== challenge.id && MERGE_TARGETS.includes(state),
  );
  const chosen = offered.some(({ id }) => id === into) ? into : null;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = chosen === null ? 'into' : reason.trim() === '' ? 'reason' : null;
    setFault(missing);
    if (missing === 'into') first.current?.focus();
    if (missing === 'reason') area.current?.focus();
    if (missing !== null || chosen === null) return;
    const sent = event.currentTarget;
    const isDone = await merge({ version: challenge.version, into: chosen, reason: reason.trim() });
    if (isDone) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="kern-body">{say('challenge_merge_lead')}</p>
      <TextField
        id="merge-search"
        label={say('challenge_search_label')}
        error={null}
        input={{
          ...{ type: 'search', value: words, maxLength: 120, autoComplete: 'off' },
          onChange: (event) => setWords(event.currentTarget.value),
        }}
      />
      {offered.length === 0 ? (
        <p className="desk__hint" role="status">
          {say('challenge_merge_none')}
        </p>
      ) : (
        <Choices
          name="merge"
          label={say('challenge_merge_into')}
          options={offered.map((one) => ({
            ...{ value: one.id, words: one.title, lang: foreignTo(one.lang, language) },
            note: [
              one.town.name,
              say(`challenge_state_${one.state}`),
              wantedWords(one.wanted, say, true),
            ].join(' · '),
          }))}
          chosen={chosen}
          choose={setInto}
          fault={fault === 'into' ? say('challenge_merge_choose') : null}
          first={first}
        />
      )}
      <ReasonField
        screen={screen}
        id="merge-reason"
        ref={area}
        isMissing={fault === 'reason'}
        value={reason}
        change={setReason}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('challenge_merge_send')}
        </ActButton>
      </div>
    </form>
  );
}
