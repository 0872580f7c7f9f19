import { type FormEvent, useRef, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { TrustedLine } from '../../../../src/kernel/submissions/submissions-api.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { isMailAddress } from '../../people/is-mail.ts';
import { TextField } from '../../people/text-field.tsx';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useAskDeskAnew, useDesk } from '../use-desk.ts';

/** Whose submissions are published at once: listed, added, ended. */
export function TrustedSenders({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const path = deskApi(place.ars, '/trusted-senders');
  const found = useDesk<{ senders: TrustedLine[] }>(path, language);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const settle = async (words: string) => {
    await askAnew();
    setSaid(words);
  };
  const remove = ({ id, name }: TrustedLine) =>
    run(async () => {
      await ask<void>({ method: 'DELETE', path: `${path}/${id}`, language });
      await settle(say('trusted_removed', { name }));
    });
  return (
    <section className="desk desk__part" aria-labelledby="trusted">
      <h2 className="section-title" id="trusted">
        {say('trusted_title')}
      </h2>
      <p className="kern-body">{say('trusted_text')}</p>
      <DeskLoaded found={found} screen={screen}>
        {({ senders }) =>
          senders.length === 0 ? (
            <p className="kern-body">{say('trusted_none')}</p>
          ) : (
            <ul className="log" aria-label={say('trusted_title')}>
              {senders.map((one) => (
                <li className="log__line" key={one.id}>
                  <p className="log__what">{one.name}</p>
                  <p className="log__subject">
                    {one.email} · {say('trusted_used', { date: formatDate(one.usedAt, language) })}
                  </p>
                  <ActButton
                    look="quiet"
                    isBusy={isBusy}
                    onClick={() => void remove(one)}
                    aria-label={say('trusted_remove_named', { name: one.name })}
                  >
                    {say('trusted_remove')}
                  </ActButton>
                </li>
              ))}
            </ul>
          )
        }
      </DeskLoaded>
      <AddSender
        screen={screen}
        isBusy={isBusy}
        add={(name, email) =>
          run(async () => {
            await ask<void>({ method: 'POST', path, language, body: { name, email } });
            await settle(say('trusted_added', { name }));
          })
        }
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </section>
  );
}

function AddSender(props: {
  screen: Screen;
  isBusy: boolean;
  add: (name: string, email: string) => Promise<boolean>;
}) {
  const { screen, isBusy, add } = props;
  const { say } = screen;
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [isMissing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isWrong = name.trim() === '' || !isMailAddress(email.trim());
    setMissing(isWrong);
    if (isWrong) return first.current?.focus();
    if (!(await add(name.trim(), email.trim()))) return;
    setName('');
    setEmail('');
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="trusted-name"
        ref={first}
        label={say('trusted_name')}
        error={isMissing ? say('trusted_missing') : null}
        input={{ value: name, maxLength: 200, onChange: (event) => setName(event.currentTarget.value) }}
      />
      <TextField
        id="trusted-email"
        label={say('trusted_email')}
        error={null}
        input={{
          ...{ type: 'email', value: email, maxLength: 254, autoCapitalize: 'none', spellCheck: false },
          onChange: (event) => setEmail(event.currentTarget.value),
        }}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('trusted_add')}
        </ActButton>
      </div>
    </form>
  );
}
