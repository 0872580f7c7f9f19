import { type FormEvent, useRef, useState } from 'react';
import { ActButton, ask, Said, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ImportAnswer, LotImport } from '../../lots/lots-api.ts';
import type { OwnerView } from '../../money/money-api.ts';
import { DeclarationFields, NOT_DECLARED } from './declarations.tsx';
import { ImportedLots } from './imported-lots.tsx';
import { API, ITEMS, lotsPath, OWNER_API } from './offer-paths.ts';
import { useOwn } from './own-lots.ts';
import { formatOf, readTable } from './read-file.ts';

const LARGEST = 2_000_000;
/** A chain of hundreds is checked lot by lot. */
const PATIENCE = 120_000;

/** Many lots from a file: looked at first, then taken. */
export default function ImportLots({ screen }: Pick<OwnRoomProps, 'screen'>) {
  const { say, language } = screen;
  // Without it everything taken stays a draft: said before, not found out afterwards.
  const owner = useOwn<OwnerView>(OWNER_API, screen);
  const [text, setText] = useState<string | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [declared, setDeclared] = useState(NOT_DECLARED);
  const { run, trouble, isBusy, clear } = useAction();
  const result = useRef<HTMLHeadingElement>(null);
  const send = (body: LotImport) =>
    run(async () => {
      const path = `${API}/import`;
      setAnswer(await ask<ImportAnswer>({ method: 'POST', path, language, body, patience: PATIENCE }));
      setTimeout(() => result.current?.focus());
    });
  const choose = async (file: File | undefined) => {
    setAnswer(null);
    setText(null);
    setSaid(null);
    clear();
    if (file === undefined) return;
    const read = file.size > LARGEST ? null : await readTable(file);
    setFault(read === null ? say('offer_import_large') : null);
    if (read === null) return;
    setText(read);
    await send({ format: formatOf(read), text: read, take: false });
  };
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (text === null) return;
    const hasFaults = answer !== null && answer.counts.bad > 0;
    setSaid(null);
    const isDone = await send({ format: formatOf(text), text, take: true, declarations: declared });
    if (isDone) setSaid(say(hasFaults ? 'offer_import_taken' : 'offer_import_taken_all'));
  };
  const canTake = answer !== null && !answer.taken && answer.lots.length > 0;
  return (
    <>
      <p>
        <a className="kern-link" href={lotsPath(language)}>
          {say('offer_back')}
        </a>
      </p>
      <h2 className="section-title">{say('offer_import')}</h2>
      <p className="kern-body">{say('offer_import_lead')}</p>
      {owner.data !== undefined && owner.data.missing.length > 0 ? (
        <p className="kern-body note">
          <span>
            {say('offer_import_owner')}{' '}
            <a className="kern-link" href={lotsPath(language, ITEMS.account)}>
              {say('offer_account')}
            </a>
          </span>
        </p>
      ) : null}
      <p>
        <a className="kern-link" href={`${API}/template.csv`} download>
          {say('offer_import_template')}
        </a>
      </p>
      <div className={`kern-form-input${fault === null ? '' : ' kern-form-input--error'}`}>
        <label className="kern-label" htmlFor="offer-file">
          {say('offer_import_file')}
        </label>
        <p className="kern-hint" id="offer-file-hint">
          {say('offer_import_hint')}
        </p>
        <input
          className="picture__file"
          type="file"
          id="offer-file"
          accept=".csv,.geojson,.json,text/csv,application/geo+json"
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? 'offer-file-hint' : 'offer-file-error offer-file-hint'}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        {fault === null ? null : (
          <p className="kern-error" id="offer-file-error" role="alert">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{fault}</span>
          </p>
        )}
      </div>
      {isBusy ? (
        <p className="kern-body" role="status">
          {say('offer_import_working')}
        </p>
      ) : null}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      {answer === null ? null : (
        <>
          <h3 className="section-title" tabIndex={-1} ref={result}>
            {say(answer.taken ? 'offer_import_done' : 'offer_import_look')}
          </h3>
          <ImportedLots screen={screen} answer={answer} format={formatOf(text ?? '')} />
        </>
      )}
      {canTake ? (
        <form className="form" onSubmit={(event) => void take(event)} noValidate>
          <h3 className="section-title">{say('offer_part_declare')}</h3>
          <p className="kern-body">{say('offer_import_declare')}</p>
          <DeclarationFields screen={screen} said={declared} error={false} change={setDeclared} />
          <div className="actions">
            <ActButton type="submit" look="primary" isBusy={isBusy}>
              {say('offer_import_take', { count: answer.lots.length })}
            </ActButton>
          </div>
        </form>
      ) : null}
    </>
  );
}
