import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import {
  ActButton,
  asRefusal,
  ErrorSummary,
  FormFields,
  initialValue,
  Trouble,
  useForm,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ChallengeForm as Form, TownChallenge } from '../../challenges/challenges-api.ts';
import { type Conflict, ConflictPart, conflictOf } from './conflict-part.tsx';
import { SimilarPart } from './similar-part.tsx';

const FORM = 'challenge';
/** What tells whether it is there already: asked first, with what is like it below. */
const FIRST: ReadonlySet<string> = new Set(['title', 'text', 'field']);

/**
 * A problem in words, with what is like it below. `save` gets the version that the words began from; where somebody
 * else was faster, both versions are there and nothing typed is lost.
 */
export function ChallengeForm(
  props: Pick<RoomProps, 'screen' | 'place'> & {
    form: Form;
    /** The one that is being changed. */
    id?: string;
    words: string;
    save: (value: Record<string, unknown>, version: number) => Promise<TownChallenge>;
    saved?: (challenge: TownChallenge) => void;
    /** Whether something stands there that is not kept yet. */
    unsaved?: (isUnsaved: boolean) => void;
    children?: ReactNode;
  },
) {
  const { screen, place, id, words, save, saved, unsaved, children } = props;
  const { fields } = props.form;
  const [version, setVersion] = useState(props.form.version);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const form = useForm({ ...initialValue(fields), ...props.form.value });
  const { isChanged } = form;
  useEffect(() => {
    unsaved?.(isChanged);
  }, [unsaved, isChanged]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { value } = form;
    void form.run(async () => {
      const kept = await save({ ...value }, version).catch((error: unknown) => {
        setConflict(conflictOf(asRefusal(error)));
        throw error;
      });
      setConflict(null);
      setVersion(kept.version);
      form.settle(value);
      saved?.(kept);
    });
  };
  const drawn = (isWanted: (name: string) => boolean) => (
    <FormFields
      screen={screen}
      id={FORM}
      fields={fields.filter(({ name }) => isWanted(name))}
      value={form.value}
      change={form.change}
      errors={form.errors}
    />
  );
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary screen={screen} id={FORM} fields={fields} errors={form.errors} />
      {drawn((name) => FIRST.has(name))}
      <SimilarPart
        screen={screen}
        place={place}
        title={lineOf(form.value.title)}
        text={lineOf(form.value.text)}
        {...(id !== undefined && { except: id })}
      />
      {drawn((name) => !FIRST.has(name))}
      <Trouble refusal={form.trouble} screen={screen} />
      {conflict === null ? null : (
        <ConflictPart
          screen={screen}
          conflict={conflict}
          take={() => {
            setVersion(conflict.version);
            form.settle(conflict.value);
            setConflict(null);
          }}
          keep={() => {
            setVersion(conflict.version);
            form.clear();
          }}
        />
      )}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={form.isBusy}>
          {words}
        </ActButton>
        {children}
      </div>
    </form>
  );
}

function lineOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
