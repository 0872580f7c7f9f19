import { type FormEvent, useState } from 'react';
import { fullLanguage } from '../../../../src/kernel/i18n/language.ts';
import type { AnnouncementLine, OperationPlaces } from '../../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { useAskDeskAnew } from '../../desk/use-desk.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { SelectField } from '../../people/select-field.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { bodyOf, EMPTY_DRAFT, type MessageDraft, missingIn } from './message-draft.ts';
import { MessageWords } from './message-words.tsx';

const AUDIENCES = ['all', 'land', 'solution'] as const;
const LEVELS = ['info', 'warning'] as const;

/** Writes to town halls, in both languages. What was typed stays until the server has taken it. */
export function MessageForm(props: {
  screen: Screen;
  lands: OperationPlaces['lands'];
  solutions: OperationPlaces['solutions'];
  done: (words: string | null) => void;
}) {
  const { screen, lands, solutions, done } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [draft, setDraft] = useState<MessageDraft>(EMPTY_DRAFT);
  // One id until it is taken: a second press, or a try after a lost answer, makes no second message.
  const [id, setId] = useState(() => crypto.randomUUID());
  const [missing, setMissing] = useState<readonly string[]>([]);
  const change = (part: Partial<MessageDraft>) => setDraft({ ...draft, ...part });
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    done(null);
    const lacks = missingIn(draft);
    setMissing(lacks);
    if (lacks[0] !== undefined) return document.getElementById(`message-${lacks[0]}`)?.focus();
    await run(async () => {
      const path = `/api/operation/announcements/${id}`;
      const land = draft.land || lands[0]?.ars || '';
      const solution = draft.solution || solutions[0]?.id || '';
      const body = bodyOf({ ...draft, land, solution });
      const { state, title } = await ask<AnnouncementLine>({ method: 'PUT', path, language, body });
      const spoken = title[fullLanguage(language)];
      done(say(state === 'planned' ? 'message_planned' : 'message_published', { title: spoken }));
      setDraft(EMPTY_DRAFT);
      setId(crypto.randomUUID());
      await askAnew();
    });
  };
  return (
    <section className="desk__part" aria-labelledby="message-new">
      <h2 className="section-title" id="message-new">
        {say('message_new')}
      </h2>
      <form className="invite message" onSubmit={publish} noValidate>
        <MessageWords screen={screen} draft={draft} missing={missing} change={change} />
        <SelectField
          id="message-level"
          label={say('message_level')}
          value={draft.level}
          options={LEVELS.map((value) => ({ value, words: say(`level_${value}`) }))}
          change={(level) => change({ level })}
        />
        <SelectField
          id="message-audience"
          label={say('message_audience')}
          value={draft.audience}
          options={AUDIENCES.map((value) => ({ value, words: say(`audience_${value}`) }))}
          change={(audience) => change({ audience })}
        />
        {draft.audience === 'land' ? (
          <SelectField
            id="message-land"
            label={say('filter_land')}
            value={draft.land || (lands[0]?.ars ?? '')}
            options={lands.map(({ ars, name }) => ({ value: ars, words: name }))}
            change={(land) => change({ land })}
          />
        ) : null}
        {draft.audience === 'solution' ? (
          <SelectField
            id="message-solution"
            label={say('filter_solution')}
            value={draft.solution || (solutions[0]?.id ?? '')}
            options={solutions.map((one) => ({ value: one.id, words: one.title }))}
            change={(solution) => change({ solution })}
          />
        ) : null}
        <label className="mine__choice message__wide">
          <input
            type="checkbox"
            checked={draft.mails}
            onChange={(event) => change({ mails: event.currentTarget.checked })}
          />
          <span>{say('message_mails')}</span>
        </label>
        <div className="message__wide">
          <Trouble refusal={trouble} screen={screen} />
        </div>
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say('message_publish')}
          </ActButton>
        </div>
      </form>
    </section>
  );
}
