import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { TextField } from '../../people/text-field.tsx';
import type { MessageDraft } from './message-draft.ts';
import { TextArea } from './text-area.tsx';

interface WordsProps {
  screen: Screen;
  draft: MessageDraft;
  /** Names of fields that lack something. */
  missing: readonly string[];
  change: (part: Partial<MessageDraft>) => void;
}

/** Headings, texts and times of a message; each language beside the other. */
export function MessageWords({ screen: { say }, draft, missing, change }: WordsProps) {
  const errorOf = (name: string) => (missing.includes(name) ? say('message_missing') : null);
  const line = (name: 'titleDe' | 'titleEn', key: string) => (
    <TextField
      id={`message-${name}`}
      label={say(key)}
      error={errorOf(name)}
      input={{
        maxLength: 120,
        required: true,
        value: draft[name],
        onChange: (event) => change({ [name]: event.currentTarget.value }),
      }}
    />
  );
  const time = (name: 'from' | 'until') => (
    <TextField
      id={`message-${name}`}
      label={say(`message_${name}`)}
      {...(name === 'from' && { hint: say('message_from_hint') })}
      error={errorOf(name)}
      input={{
        type: 'datetime-local',
        required: name === 'until',
        value: draft[name],
        onChange: (event) => change({ [name]: event.currentTarget.value }),
      }}
    />
  );
  const area = (name: 'textDe' | 'textEn', key: string) => (
    <TextArea
      id={`message-${name}`}
      label={say(key)}
      error={errorOf(name)}
      value={draft[name]}
      change={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      {line('titleDe', 'message_title_de')}
      {line('titleEn', 'message_title_en')}
      {area('textDe', 'message_text_de')}
      {area('textEn', 'message_text_en')}
      {time('from')}
      {time('until')}
    </>
  );
}
