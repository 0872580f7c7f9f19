import {
  ActButton,
  ask,
  DeskLoaded,
  Fold,
  Said,
  Trouble,
  useAction,
} from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { ChangedSheetForm, SheetChoices } from '../../sheets/sheets-api.ts';
import { PublishPart } from './publish-part.tsx';
import { RatePart } from './rate-part.tsx';
import { SheetForm } from './sheet-form.tsx';
import { typedOf } from './typed-sheet.ts';
import { type SheetPartProps, useSheet } from './use-sheets.ts';
import { VerifyPart } from './verify-part.tsx';
import { publicPath, type Way } from './way.ts';
import { WithdrawPart } from './withdraw-part.tsx';

/** One fact sheet: how it stands, what is missing, and the form of it. */
export function OneSheet(props: { screen: Screen; way: Way; id: string; choices: SheetChoices }) {
  const { screen, way, id, choices } = props;
  const { say } = screen;
  const { found, act, trouble, isBusy, said } = useSheet(id, way, screen);
  return (
    <>
      <p>
        <a className="kern-link" href={way.room()}>
          {say('sheet_back')}
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {(sheet) => {
          const part: SheetPartProps = { screen, way, sheet, choices, isBusy, act };
          return (
            <>
              <SheetHead {...part} />
              <Trouble refusal={trouble} screen={screen} />
              <Said words={said} />
              <VerifyPart {...part} />
              <PublishPart {...part} />
              <EditPart {...part} />
              {sheet.may.includes('rate') ? <RatePart key={`rate-${sheet.version}`} {...part} /> : null}
              {sheet.may.includes('withdraw') ? <WithdrawPart {...part} /> : null}
              {sheet.may.includes('remove') ? <RemovePart {...part} /> : null}
            </>
          );
        }}
      </DeskLoaded>
    </>
  );
}

function SheetHead({ screen, sheet }: SheetPartProps) {
  const { say, language } = screen;
  return (
    <>
      <h2 className="section-title" lang={foreignTo(sheet.lang, language)}>
        {sheet.title}
      </h2>
      <p>
        <span className="entry-mark">{say(`sheet_state_${sheet.state}`)}</span>
        {sheet.state === 'published' && sheet.isStale ? (
          <span className="entry-mark"> · {say('sheet_badge_stale')}</span>
        ) : null}
        <span className="entry-mark">
          {' '}
          · {sheet.where} · {say(`sheet_evidence_${sheet.evidence}_short`)}
        </span>
      </p>
      {sheet.origin === null ? null : (
        <p className="kern-body note">{say('sheet_imported_note', { catalogue: sheet.origin.catalogue })}</p>
      )}
      {sheet.state === 'published' ? (
        <p>
          <a className="kern-link" href={publicPath(language, sheet.id)}>
            {say('sheet_public')}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** The form of it, folded away where it is public: there confirming is what is done most. */
function EditPart({ screen, sheet, choices, isBusy, act }: SheetPartProps) {
  const { say, language } = screen;
  if (!sheet.may.includes('change')) return null;
  const form = (
    <SheetForm
      key={sheet.version}
      screen={screen}
      note={`transfer.sheet.${sheet.id}.${sheet.version}`}
      initial={typedOf(sheet, language)}
      isAbroad={sheet.isAbroad}
      choices={choices}
      evidence={sheet.evidence}
      isBusy={isBusy}
      button={say('sheet_save')}
      send={(typed) => {
        const body: ChangedSheetForm = { ...typed, version: sheet.version };
        return act({ method: 'PUT', body }, say('sheet_saved'));
      }}
    />
  );
  if (sheet.state === 'draft') return form;
  return (
    <Fold id="sheet-edit" title={say('sheet_edit')}>
      {form}
    </Fold>
  );
}

function RemovePart({ screen, way, sheet }: SheetPartProps) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const remove = () =>
    run(async () => {
      await ask<void>({ method: 'DELETE', path: `${way.api}/${sheet.id}`, language });
      location.assign(way.room());
    });
  return (
    <div className="actions">
      <ActButton onClick={() => void remove()} isBusy={isBusy}>
        {say('sheet_remove')}
      </ActButton>
      <Trouble refusal={trouble} screen={screen} />
    </div>
  );
}
