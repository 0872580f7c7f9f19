import { useRef } from 'react';
import { FieldLabel } from '../../forms/field-label.tsx';
import { describedBy, FieldError, FieldHint } from '../../forms/field-notes.tsx';
import { asGroup, asLine, errorAt, pathBelow } from '../../forms/form-value.ts';
import type { WidgetProps } from '../../forms/widget-props.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { TextField } from '../../people/text-field.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi } from '../use-desk.ts';

interface Kept {
  id: string;
  width: number;
  height: number;
}

/** A picture is kept when it is chosen; without words for those who do not see it, it is not published. */
export function PictureField({ ars, ...props }: WidgetProps & { ars: string }) {
  const { screen, field, id, path, value, change, error, errors } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const file = useRef<HTMLInputElement>(null);
  const picture = value === null || value === undefined ? null : asGroup(value);
  const take = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    void run(async () => {
      const kept = await ask<Kept>({
        method: 'POST',
        path: deskApi(ars, '/pictures'),
        language,
        body: chosen,
      });
      const { id: kind, width, height } = kept;
      change({ alt: asLine(picture?.alt), credit: asLine(picture?.credit), id: kind, width, height });
    });
  };
  const remove = () => {
    change(null);
    if (file.current !== null) file.current.value = '';
  };
  const words = (name: 'alt' | 'credit') => (
    <TextField
      id={`${id}-${name}`}
      label={say(`entries_picture_${name}`)}
      hint={say(`entries_picture_${name}_hint`)}
      error={errorAt(errors, pathBelow(path, name))}
      input={{
        value: asLine(picture?.[name]),
        maxLength: 300,
        onChange: (event) => change({ ...picture, [name]: event.currentTarget.value }),
      }}
    />
  );
  return (
    <fieldset className="form__group" aria-describedby={describedBy(id, field.hint, error)}>
      <legend className="form__legend">
        <FieldLabel field={field} />
      </legend>
      <FieldHint id={id} field={field} />
      <FieldError id={id} error={error} />
      <div className="kern-form-input">
        <label className="kern-label" htmlFor={id}>
          {say(picture === null ? 'entries_picture_choose' : 'entries_picture_other')}
        </label>
        <input
          className="entry-file"
          id={id}
          ref={file}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          aria-disabled={isBusy}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </div>
      <Trouble refusal={trouble} screen={screen} />
      {picture === null ? null : (
        <>
          <img
            className="entry-picture"
            src={`/api/files/${ars}/${asLine(picture.id)}`}
            alt={asLine(picture.alt) || say('entries_picture_now')}
          />
          {words('alt')}
          {words('credit')}
          <div className="actions">
            <ActButton onClick={remove}>{say('entries_picture_remove')}</ActButton>
          </div>
        </>
      )}
    </fieldset>
  );
}
