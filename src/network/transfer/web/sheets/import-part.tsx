import { type FormEvent, useRef, useState } from 'react';
import {
  ActButton,
  ask,
  SelectField,
  Trouble,
  useAction,
  useAskDeskAnew,
} from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import {
  type ImportMode,
  type ImportReport,
  type ImportWish,
  MODES,
  MOST_CHARACTERS,
} from '../../sheets/import/import-api.ts';
import { LONGEST } from '../../sheets/sheet-model.ts';
import { decodeTable } from './decode-table.ts';
import { ImportResult } from './import-result.tsx';
import type { Way } from './way.ts';

/** Milliseconds: thousands of rows take a while. */
const PATIENCE = 60_000;

/** A table of another catalogue: first checked, then stored; the report stays on the screen. */
export function ImportPart({ screen, ars, way }: { screen: Screen; ars: string; way: Way }) {
  const { say, language } = screen;
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const file = useRef<HTMLInputElement>(null);
  const [catalogue, setCatalogue] = useState('');
  const [licence, setLicence] = useState('');
  const [mode, setMode] = useState<ImportMode>('check');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [report, setReport] = useState<ImportReport | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    const wrong = {
      ...(catalogue.trim() === '' && { 'import-catalogue': say('sheet_import_catalogue_missing') }),
      ...(chosen === undefined && { 'import-file': say('sheet_import_file_missing') }),
      ...(chosen !== undefined &&
        chosen.size > MOST_CHARACTERS && { 'import-file': say('sheet_import_file_big') }),
    };
    setFaults(wrong);
    if (chosen === undefined || Object.keys(wrong).length > 0) return;
    setReport(null);
    await run(async () => {
      const table = decodeTable(await chosen.arrayBuffer());
      const body: ImportWish = { catalogue: catalogue.trim(), licence: licence.trim(), mode, table };
      const path = `/api/transfer/desk/${ars}/catalogue/import`;
      setReport(await ask<ImportReport>({ method: 'POST', path, language, body, patience: PATIENCE }));
      await askAnew();
    });
  };
  return (
    <>
      <p className="kern-body">{say('sheet_import_about')}</p>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <FaultSummary title={say('sheet_faults')} faults={faults} />
        <Line
          id="import-catalogue"
          label={say('sheet_import_catalogue')}
          hint={say('sheet_import_catalogue_hint')}
          faults={faults}
          value={catalogue}
          change={setCatalogue}
          longest={LONGEST.catalogue}
        />
        <Line
          id="import-licence"
          label={say('sheet_import_licence')}
          faults={faults}
          value={licence}
          change={setLicence}
          longest={LONGEST.licence}
        />
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="import-file">
            {say('sheet_import_file')}
          </label>
          <input
            className="picture__file"
            id="import-file"
            ref={file}
            type="file"
            accept=".csv,text/csv,text/plain"
            aria-invalid={faults['import-file'] !== undefined}
          />
        </div>
        <SelectField
          id="import-mode"
          label={say('sheet_import_mode')}
          value={mode}
          options={MODES.map((value) => ({ value, words: say(`sheet_import_mode_${value}`) }))}
          change={setMode}
        />
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say('sheet_import_send')}
          </ActButton>
        </div>
      </form>
      <Trouble refusal={trouble} screen={screen} />
      <div role="status">
        {report === null ? null : <ImportResult report={report} screen={screen} way={way} />}
      </div>
    </>
  );
}
