import { useEffect, useRef, useState } from 'react';
import { ActButton } from '../people/act-button.tsx';
import { FieldGroup } from './field-group.tsx';
import { FieldList } from './field-list.tsx';
import { asGroup, asList, errorAt, initialOf, initialValue, pathBelow } from './form-value.ts';
import { useEntryKeys } from './use-entry-keys.ts';
import { WidgetField } from './widget-field.tsx';
import { fieldId, type WidgetProps } from './widget-props.ts';

/** Any number of entries, each one field or a group. What was added or taken away is told, and the focus goes along. */
export function ListField(props: WidgetProps) {
  const { screen, field, id, path, value, change, error, errors } = props;
  const { say } = screen;
  const entries = asList(value);
  const { keys, removed } = useEntryKeys(entries.length);
  const [said, setSaid] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (wanted === null) return;
    const inside = document.getElementById(wanted);
    (inside?.matches('li') ? inside.querySelector<HTMLElement>('input, select, textarea') : inside)?.focus();
    setWanted(null);
  }, [wanted]);
  const inner = field.fields ?? [];
  const single = inner.length === 1 && inner[0]?.name === '' ? inner[0] : null;
  const isFull = field.max !== null && entries.length >= field.max;
  const add = () => {
    change([...entries, single === null ? initialValue(inner) : (initialOf(single) ?? '')]);
    setSaid(say('form_entry_added', { number: entries.length + 1 }));
    setWanted(`${id}-entry-${entries.length}`);
  };
  const remove = (index: number) => {
    removed(index);
    change(entries.filter((_, at) => at !== index));
    setSaid(say('form_entry_removed', { number: index + 1 }));
    setWanted(`${id}-add`);
  };
  const put = (index: number, next: unknown) =>
    change(entries.map((one, at) => (at === index ? (next ?? '') : one)));
  return (
    <FieldGroup field={field} id={id} error={error} ref={list}>
      {entries.length === 0 ? <p className="desk__hint">{say('form_no_entries')}</p> : null}
      <ol className="form__entries">
        {entries.map((entry, index) => {
          const below = pathBelow(path, String(index));
          const entryId = fieldId(id, String(index));
          return (
            <li className="form__entry" key={keys[index]} id={`${id}-entry-${index}`}>
              {single === null ? (
                <FieldList
                  {...props}
                  fields={inner}
                  path={below}
                  prefix={entryId}
                  value={asGroup(entry)}
                  change={(next) => put(index, next)}
                />
              ) : (
                <WidgetField
                  {...props}
                  field={{ ...single, label: say('form_entry', { label: single.label, number: index + 1 }) }}
                  path={below}
                  id={entryId}
                  value={entry}
                  change={(next) => put(index, next)}
                  error={errorAt(errors, below)}
                />
              )}
              <ActButton
                look="quiet"
                onClick={() => remove(index)}
                aria-label={say('form_entry_remove_named', { label: field.label, number: index + 1 })}
              >
                {say('form_entry_remove')}
              </ActButton>
            </li>
          );
        })}
      </ol>
      <p>
        {isFull ? (
          <span className="desk__hint" id={`${id}-add`} tabIndex={-1}>
            {say('form_entries_full', { count: entries.length })}
          </span>
        ) : (
          <ActButton
            id={`${id}-add`}
            onClick={add}
            aria-label={say('form_entry_add_named', { label: field.label })}
          >
            {say('form_entry_add')}
          </ActButton>
        )}
      </p>
      <p className="form__heard" role="status">
        {said}
      </p>
    </FieldGroup>
  );
}
