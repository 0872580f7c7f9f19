import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ActButton, ask, asRefusal, Said, TextField } from '../../../../../web/ui/desk-parts.ts';
import { PREFIX } from '../../../../kernel/i18n/language.ts';
import { LONGEST_NAME } from '../../boards/methods.ts';
import { Alert } from './alert.tsx';
import { faultInWords } from './fault-in-words.ts';
import { pageLanguage, type SayPart } from './say.ts';
import type { KeptSeat } from './seat-memory.ts';
import { takeGuestSeat, takeStaffSeat } from './take-seat.ts';

interface Invited {
  title: string;
  lang: string;
  company: string | null;
}

/** A name, and for whom one comes: by a guest's link, or from the desk of a town. */
export function ComeIn({
  sprint,
  say,
  ars,
  token,
  said,
  onSeat,
}: {
  sprint: string;
  say: SayPart;
  ars: string | null;
  token: string | null;
  said: string | null;
  onSeat: (seat: KeptSeat) => void;
}) {
  const [invited, setInvited] = useState<Invited | null>(null);
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ words: string; signIn: boolean } | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (token === null) return;
    let isWanted = true;
    const path = `/api/cocreation/boards/${sprint}/look`;
    ask<Invited>({ method: 'POST', path, language: pageLanguage(), body: { token } }).then(
      (found) => isWanted && setInvited(found),
      (error: unknown) => isWanted && setFault({ words: faultInWords(asRefusal(error), say), signIn: false }),
    );
    return () => {
      isWanted = false;
    };
  }, [token, sprint, say]);

  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const given = name.trim();
    setMissing(given === '');
    if (given === '') {
      field.current?.focus();
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      if (ars !== null) onSeat(await takeStaffSeat({ sprint, ars, name: given }));
      else if (token !== null) onSeat(await takeGuestSeat({ sprint, token, name: given }));
    } catch (error) {
      const refusal = asRefusal(error);
      setFault({ words: faultInWords(refusal, say), signIn: refusal.code === 'sign-in-required' });
      setBusy(false);
    }
  }

  if (ars === null && token === null)
    return (
      <>
        <Said words={said} />
        <p className="kern-body">{say('board_no_way')}</p>
      </>
    );
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <form className="board__come" onSubmit={(event) => void enter(event)} noValidate>
      <Said words={said} />
      <h2 className="section-title">{say('board_come')}</h2>
      {invited === null ? null : (
        <p className="kern-body">
          {invited.company === null
            ? say('board_come_link', { title: invited.title })
            : say('board_come_company', { title: invited.title, company: invited.company })}
        </p>
      )}
      <TextField
        id="board-name"
        ref={field}
        label={say('board_name')}
        hint={say('board_name_hint')}
        error={isMissing ? say('board_name_missing') : null}
        input={{
          value: name,
          maxLength: LONGEST_NAME,
          autoComplete: 'nickname',
          onChange: (event) => setName(event.currentTarget.value),
        }}
      />
      <Alert words={fault?.words ?? null} />
      {fault?.signIn ? (
        <p className="kern-body">
          <a className="kern-link" href={`${PREFIX[pageLanguage()]}/anmelden?weiter=${back}`}>
            {say('board_sign_in')}
          </a>
        </p>
      ) : null}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('board_enter')}
        </ActButton>
      </div>
    </form>
  );
}
