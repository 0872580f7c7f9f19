import '../../../../../web/ui/entries.css';
import { type FormEvent, useState } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  ErrorSummary,
  FormFields,
  Said,
  Trouble,
  useAskDeskAnew,
  useDesk,
  useForm,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { RulePreview, RuleRoom } from '../../rules/rules-api.ts';
import { ShiftedWeeks } from './shifted-weeks.tsx';

const FORM = 'rule';

/** How rhythms move around public holidays: the rule, and what it does. */
export function HolidaysRoom({ screen, place }: RoomProps) {
  const path = `/api/waste/desk/${place.ars}/holiday-rule`;
  const found = useDesk<RuleRoom>(path, screen.language);
  return (
    <div className="desk">
      <p className="kern-body">{screen.say('rule_how')}</p>
      <DeskLoaded found={found} screen={screen}>
        {(room) => <RuleForm screen={screen} path={path} room={room} />}
      </DeskLoaded>
    </div>
  );
}

function RuleForm({ screen, path, room }: { screen: Screen; path: string; room: RuleRoom }) {
  const { say, language } = screen;
  const form = useForm({ ...room.value });
  const askAnew = useAskDeskAnew();
  const [draft, setDraft] = useState<RulePreview | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const body = { form: form.value };
  const look = () =>
    void form.run(async () => {
      setSaid(null);
      setDraft(await ask<RulePreview>({ method: 'POST', path: `${path}/preview`, language, body }));
    });
  const save = (event: FormEvent) => {
    event.preventDefault();
    void form.run(async () => {
      setSaid(null);
      const { count } = await ask<{ count: number }>({ method: 'PUT', path, language, body });
      form.settle(form.value);
      await askAnew();
      setDraft(null);
      setSaid(say('rule_saved', { count }));
    });
  };
  return (
    <>
      {room.isNew ? (
        <p className="kern-body note">
          <span className="kern-icon kern-icon--info" aria-hidden="true" />
          <span>{say('rule_is_new')}</span>
        </p>
      ) : null}
      <form className="form" onSubmit={save} noValidate>
        <ErrorSummary screen={screen} id={FORM} fields={room.fields} errors={form.errors} />
        <FormFields
          screen={screen}
          id={FORM}
          fields={room.fields}
          value={form.value}
          change={(next) => {
            setSaid(null);
            setDraft(null);
            form.change(next);
          }}
          errors={form.errors}
        />
        <Trouble refusal={form.trouble} screen={screen} />
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={form.isBusy}>
            {say('rule_save')}
          </ActButton>
          <ActButton onClick={look} isBusy={form.isBusy}>
            {say('rule_preview')}
          </ActButton>
        </div>
        <Said words={said} />
      </form>
      <ShiftedWeeks screen={screen} preview={draft ?? room.preview} isDraft={draft !== null} />
    </>
  );
}
