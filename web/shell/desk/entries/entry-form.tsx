import { type FormEvent, useEffect, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { EntryKind, EntryView } from '../../../../src/kernel/editorial/entries-api.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { useForm } from '../../forms/use-form.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Said, Trouble } from '../../people/trouble.tsx';
import { deskApi } from '../use-desk.ts';
import { forgetTyped, keepTyped, readTyped } from './entry-memory.ts';
import { EntryPreview } from './entry-preview.tsx';
import { EntryVersions } from './entry-versions.tsx';
import { currentOf, Newer } from './newer.tsx';
import { SimilarRecords, similarOf } from './similar-records.tsx';
import { entryWidgets } from './widgets.tsx';

const FORM = 'entry';

/** The form with what was typed here before, and the ways from draft to page and back. */
export function EntryForm(props: { screen: Screen; place: PlaceSummary; entry: EntryView; kind: EntryKind }) {
  const { screen, place, kind } = props;
  const { say, language } = screen;
  const [entry, setEntry] = useState(props.entry);
  const form = useForm({ ...entry.content });
  const [said, setSaid] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [widgets] = useState(() => entryWidgets(place));
  const { id, version, state } = entry;
  const path = deskApi(place.ars, `/entries/${id}`);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the entry is opened
  useEffect(() => {
    const typed = readTyped(id, version);
    if (typed === null) return;
    form.change(typed);
    setSaid(say('entries_restored'));
  }, [id]);

  const settle = (next: EntryView, words: string) => {
    forgetTyped(id);
    setEntry(next);
    form.settle({ ...next.content });
    setRound(round + 1);
    setSaid(say(words));
  };
  const act = (words: string, work: () => Promise<EntryView>) => {
    setSaid(null);
    return form.run(async () => settle(await work(), words));
  };
  const save = (at = version) =>
    act('entries_saved', () =>
      ask<EntryView>({ method: 'PUT', path, language, body: { version: at, content: form.value } }),
    );
  const publish = (anyway = false) =>
    act('entries_published', () =>
      ask<EntryView>({
        ...{ method: 'POST', path: `${path}/publish`, language },
        body: { version, content: form.value, anyway },
      }),
    );
  const withdraw = () =>
    act('entries_withdrawn', () =>
      ask<EntryView>({ method: 'POST', path: `${path}/withdraw`, language, body: { version } }),
    );
  const leave = (to?: string) => location.assign(deskPath(language, place.ars, 'entries', to));
  const copy = () =>
    form.run(async () =>
      leave((await ask<EntryView>({ method: 'POST', path: `${path}/copy`, language })).id),
    );
  const remove = () => {
    if (!confirm(say('entries_delete_sure'))) return;
    void form.run(async () => {
      await ask<void>({ method: 'DELETE', path: `${path}?version=${version}`, language });
      forgetTyped(id);
      form.settle(form.value);
      leave();
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const current = currentOf(form.trouble);
  const similar = similarOf(form.trouble);
  return (
    <div className="desk">
      <p className="desk__hint">
        {kind.name} · {say(`entries_state_${state}`)}
        {entry.hasChanges ? ` · ${say('entries_has_changes')}` : ''}
        {entry.page === null ? null : (
          <>
            {' · '}
            <a className="kern-link" href={entry.page}>
              {say('entries_look')}
            </a>
          </>
        )}
      </p>
      <form className="form" onSubmit={submit} noValidate>
        <ErrorSummary screen={screen} id={FORM} fields={kind.fields} errors={form.errors} />
        <FormFields
          screen={screen}
          id={FORM}
          fields={kind.fields}
          value={form.value}
          change={(next) => {
            setSaid(null);
            form.change(next);
            keepTyped(id, version, next);
          }}
          errors={form.errors}
          widgets={widgets}
        />
        {current === null && similar === null ? <Trouble refusal={form.trouble} screen={screen} /> : null}
        {current === null ? null : (
          <Newer
            screen={screen}
            current={current}
            trouble={form.trouble}
            isBusy={form.isBusy}
            takeMine={() => void save(current.version)}
            takeTheirs={() => void act('entries_theirs_taken', () => ask<EntryView>({ path, language }))}
          />
        )}
        {similar === null ? null : (
          <SimilarRecords
            screen={screen}
            similar={similar}
            trouble={form.trouble}
            isBusy={form.isBusy}
            publish={() => void publish(true)}
          />
        )}
        <div className="actions">
          <ActButton look="primary" onClick={() => void publish()} isBusy={form.isBusy}>
            {say(state === 'published' ? 'entries_publish_changes' : 'entries_publish')}
          </ActButton>
          <ActButton type="submit" isBusy={form.isBusy}>
            {say('entries_save')}
          </ActButton>
          {state === 'published' ? (
            <ActButton onClick={() => void withdraw()} isBusy={form.isBusy} look="danger">
              {say('entries_withdraw')}
            </ActButton>
          ) : null}
        </div>
        <Said words={said} />
      </form>
      <EntryPreview screen={screen} place={place} kind={kind} content={form.value} />
      <EntryVersions
        key={round}
        screen={screen}
        path={path}
        version={version}
        undone={(next) => settle(next, 'entries_undone')}
      />
      <div className="actions">
        <ActButton onClick={() => void copy()} isBusy={form.isBusy}>
          {say('entries_copy')}
        </ActButton>
        {state === 'published' ? null : (
          <ActButton onClick={remove} isBusy={form.isBusy} look="danger">
            {say('entries_delete')}
          </ActButton>
        )}
      </div>
    </div>
  );
}
