import { type FormEvent, useEffect, useState } from 'react';
import { judgeColour } from '../../../../src/kernel/towns/colour/judge-colour.ts';
import type { TownAnswer } from '../../../../src/kernel/towns/town-api.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormActions } from '../../forms/form-actions.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { asLine, type FormValue } from '../../forms/form-value.ts';
import { useForm } from '../../forms/use-form.ts';
import type { Widgets } from '../../forms/widget-props.ts';
import { ask } from '../../people/ask.ts';
import { Said, Trouble } from '../../people/trouble.tsx';
import { deskApi } from '../use-desk.ts';
import { ConflictPart, conflictOf } from './conflict-part.tsx';
import type { LookPartProps } from './look-page.tsx';
import { LookPreview } from './look-preview.tsx';
import { TownColourField } from './town-colour-field.tsx';
import { useKeepTown } from './use-keep-town.ts';

const FORM = 'look';
const WIDGETS: Widgets = { colour: TownColourField };

/** Name, colour and texts, with the head of the pages as it would be beside them. */
export function LookForm({ screen, place, answer }: LookPartProps) {
  const { say, language } = screen;
  const form = useForm({ ...answer.town });
  // Kept with the form: what arrives meanwhile must not be overwritten unasked.
  const [version, setVersion] = useState(answer.version);
  const [said, setSaid] = useState<string | null>(null);
  const keep = useKeepTown(place.ars);
  const conflict = conflictOf(form.trouble);
  // The own crest changed the version, and nothing else did: the form goes on from there.
  const isOnlyCrest = answer.versions
    .filter((one) => one.version > version)
    .every(({ changed, undoneTo }) => undoneTo === null && changed.every((name) => name === 'crest'));
  const from = isOnlyCrest ? answer.version : version;

  const save = (town: FormValue, at: number) =>
    form.run(async () => {
      setSaid(null);
      const saved = await ask<TownAnswer>({
        ...{ method: 'PUT', path: deskApi(place.ars, '/town'), language },
        body: { version: at, town },
      });
      settle(saved);
      setSaid(say('saved'));
    });
  const settle = (next: TownAnswer) => {
    keep(next);
    setVersion(next.version);
    form.settle({ ...next.town });
  };
  // Undone, or saved by somebody else: shown where nothing was begun here; else saving shows both.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is the reason, not what is typed
  useEffect(() => {
    if (form.isChanged || answer.version === version) return;
    setVersion(answer.version);
    form.settle({ ...answer.town });
  }, [answer.version]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(form.value, from);
  };
  const colour = asLine(form.value.colour);
  return (
    <section aria-labelledby="look-texts">
      <h2 className="section-title" id="look-texts">
        {say('look_texts')}
      </h2>
      <form className="form" onSubmit={submit} noValidate>
        <ErrorSummary screen={screen} id={FORM} fields={answer.fields} errors={form.errors} />
        <LookPreview
          screen={screen}
          name={asLine(form.value.displayName).trim() || place.name}
          colour={/^#[0-9a-f]{6}$/i.test(colour) ? judgeColour(colour.toLowerCase()).proposal : null}
          crest={answer.crest}
        />
        <FormFields
          screen={screen}
          id={FORM}
          fields={answer.fields}
          value={form.value}
          change={(next) => {
            setSaid(null);
            form.change(next);
          }}
          errors={form.errors}
          widgets={WIDGETS}
        />
        {conflict === null ? <Trouble refusal={form.trouble} screen={screen} /> : null}
        {conflict === null ? null : (
          <ConflictPart
            screen={screen}
            fields={answer.fields}
            mine={form.value}
            conflict={conflict}
            trouble={form.trouble}
            takeMine={() => void save(form.value, conflict.version)}
            takeTheirs={() => {
              setVersion(conflict.version);
              form.settle({ ...conflict.town });
            }}
            isBusy={form.isBusy}
          />
        )}
        <FormActions screen={screen} isBusy={form.isBusy} />
        <Said words={said} />
      </form>
    </section>
  );
}
