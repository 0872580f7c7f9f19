import { useRef, useState } from 'react';
import type { Account } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { dataAddressOf, isDrawable } from '../people/read-picture.ts';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { useKeepAccount } from './use-account.ts';

const PATH = '/api/account/picture';

/** The picture: looked at before it is taken, and removed at a tap. */
export function Picture({ screen, account }: { screen: Screen; account: Account }) {
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const keep = useKeepAccount();
  const [chosen, setChosen] = useState<{ file: File; shown: string } | null>(null);
  // The address stays the same: a new picture must be asked for anew.
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const dropChosen = () => {
    setChosen(null);
    if (field.current !== null) field.current.value = '';
  };
  const look = async (file: File | undefined) => {
    clear();
    setSaid(null);
    setChosen(null);
    if (file === undefined) return;
    await run(async () => {
      const shown = await dataAddressOf(file);
      await isDrawable(shown, say('picture_unreadable'));
      setChosen({ file, shown });
    });
  };
  const take = async () => {
    if (chosen === null) return;
    const isTaken = await run(() => ask<void>({ method: 'PUT', path: PATH, language, body: chosen.file }));
    if (!isTaken) return;
    dropChosen();
    setVersion(version + 1);
    keep({ ...account, hasPicture: true });
    setSaid(say('saved'));
  };
  const remove = async () => {
    const isRemoved = await run(() => ask<void>({ method: 'DELETE', path: PATH, language }));
    if (!isRemoved) return;
    keep({ ...account, hasPicture: false });
    setSaid(say('removed'));
  };
  return (
    <div className="picture">
      <h4 className="account__subtitle">{say('picture')}</h4>
      {chosen !== null ? (
        <figure className="picture__figure">
          <img className="picture__image" src={chosen.shown} alt={say('picture_preview')} />
          <figcaption>{say('picture_preview')}</figcaption>
        </figure>
      ) : account.hasPicture ? (
        <img className="picture__image" src={`${PATH}?v=${version}`} alt={say('picture_own')} />
      ) : (
        <p className="kern-body">{say('picture_none')}</p>
      )}
      <Trouble refusal={trouble} screen={screen} />
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="picture-file">
          {say('picture_choose')}
        </label>
        <p className="kern-hint" id="picture-hint">
          {say('picture_hint')}
        </p>
        <input
          className="picture__file"
          id="picture-file"
          ref={field}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-describedby="picture-hint"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </div>
      <div className="actions">
        {chosen === null ? null : (
          <>
            <ActButton look="primary" onClick={take} isBusy={isBusy}>
              {say('picture_take')}
            </ActButton>
            <ActButton onClick={dropChosen}>{say('cancel')}</ActButton>
          </>
        )}
        {chosen === null && account.hasPicture ? (
          <ActButton onClick={remove} isBusy={isBusy}>
            {say('picture_remove')}
          </ActButton>
        ) : null}
      </div>
      <Said words={said} />
    </div>
  );
}
