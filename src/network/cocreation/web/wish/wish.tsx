import { type FormEvent, useEffect, useRef, useState } from 'react';
import '../../../../../web/ui/forms.css';
import { readNote, writeNote } from '../../../../../web/ui/device-memory.ts';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { splitPath } from '../../../../kernel/i18n/language.ts';
import { type TextValues, text as textOf } from '../../../../kernel/i18n/text.ts';
import { LONGEST_SENTENCE } from '../../../../kernel/network/sentence.ts';
import type { OwnWish } from '../../wishes/wish.ts';
import type { WishData } from '../../wishes/wish-blocks.ts';
import { askWish, WishRefused } from './ask-wish.ts';
import { Sentence } from './sentence.tsx';

/** Random, made when it is first needed, and known to this device alone. */
const NOTE = 'wish.key';

function ownKey(): string {
  const known = readNote(NOTE);
  if (known !== null) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const key = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  writeNote(NOTE, key);
  return key;
}

/** "Me too" with one tap, and a wish in one sentence; both can be taken back from this device. */
export function Wish({ texts, data }: PartProps) {
  // Our own page wrote it (`wish-blocks.ts`).
  const { challenge, ars, citizens: before } = data as WishData;
  const { language } = splitPath(location.pathname);
  const say = (key: string, values: TextValues = {}) => textOf(texts, language, key, values);
  const [own, setOwn] = useState<OwnWish | null>(null);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const here = useRef<HTMLDivElement>(null);

  // The plain way below is for whoever has no scripts.
  useEffect(() => {
    const plain = here.current?.nextElementSibling;
    if (!(plain instanceof HTMLElement)) return;
    plain.hidden = true;
    return () => {
      plain.hidden = false;
    };
  }, []);
  // Whoever never said anything here is not asked for.
  useEffect(() => {
    const key = readNote(NOTE);
    if (key === null) return;
    let isGone = false;
    askWish({ challenge, language, path: '/mine', body: { key } }).then(
      (answer) => !isGone && setOwn(answer),
      () => {
        // Offline: what was said is known again with the next visit.
      },
    );
    return () => {
      isGone = true;
    };
  }, [challenge, language]);

  const send = async (path: '' | '/back', body: object) => {
    setBusy(true);
    setFault(null);
    try {
      setOwn(await askWish({ challenge, language, path, body: { key: ownKey(), ...body } }));
      setOpen(false);
      setTyped('');
    } catch (error) {
      setFault(say(error instanceof WishRefused ? error.words : 'wish_offline'));
      // The voice was taken, only the sentence was not.
      if (error instanceof WishRefused && error.words === 'wish_fault_waiting')
        setOwn((known) => ({
          hasVoice: true,
          sentence: known?.sentence ?? null,
          citizens: (known?.citizens ?? before) + (known?.hasVoice === true ? 0 : 1),
        }));
    } finally {
      setBusy(false);
    }
  };
  const hasVoice = own?.hasVoice === true;
  const citizens = own?.citizens ?? before;
  const sentence = own?.sentence ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return setFault(say('wish_text_missing'));
    if ([...typed.trim()].length > LONGEST_SENTENCE) return setFault(say('wish_fault_long'));
    void send('', { text: typed, ars });
  };
  return (
    <div className="form" ref={here}>
      <p className="kern-body" role="status">
        {hasVoice ? `${say('wish_said')} ` : ''}
        {citizens === 0 ? say('wish_nobody') : say('wish_citizens', { count: citizens })}
      </p>
      {sentence === null ? null : <Sentence say={say} sentence={sentence} />}
      {fault === null ? null : (
        <p className="kern-error" role="alert">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{fault}</span>
        </p>
      )}
      {isOpen ? (
        <form className="form" onSubmit={submit} noValidate>
          <div className="kern-form-input">
            <label className="kern-label" htmlFor="wish-text">
              {say('wish_text')}
            </label>
            <p className="kern-hint" id="wish-hint">
              {say('wish_text_hint')}
            </p>
            <textarea
              className="kern-form-input__input"
              id="wish-text"
              rows={3}
              aria-describedby="wish-hint wish-left"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <p className="kern-hint" id="wish-left">
              {[...typed].length > LONGEST_SENTENCE
                ? say('wish_over', { count: [...typed].length - LONGEST_SENTENCE })
                : say('wish_left', { count: LONGEST_SENTENCE - [...typed].length })}
            </p>
          </div>
          <p className="kern-hint">{say('wish_privacy')}</p>
          <div className="actions">
            <button type="submit" className="kern-btn kern-btn--primary" disabled={isBusy}>
              <span className="kern-label">{say('wish_send_sentence')}</span>
            </button>
          </div>
        </form>
      ) : null}
      <div className="actions">
        {hasVoice || isOpen ? null : (
          <button
            type="button"
            className="kern-btn kern-btn--primary"
            disabled={isBusy}
            onClick={() => void send('', { ars })}
          >
            <span className="kern-label">{say('wish_send')}</span>
          </button>
        )}
        {isOpen ? null : (
          <button type="button" className="kern-btn kern-btn--secondary" onClick={() => setOpen(true)}>
            <span className="kern-label">{say(sentence === null ? 'wish_add' : 'wish_change')}</span>
          </button>
        )}
        {hasVoice ? (
          <button
            type="button"
            className="kern-btn kern-btn--tertiary"
            disabled={isBusy}
            onClick={() => void send('/back', {})}
          >
            <span className="kern-label">{say('wish_back')}</span>
          </button>
        ) : null}
      </div>
      {isOpen ? null : <p className="kern-hint">{say('wish_privacy')}</p>}
    </div>
  );
}
