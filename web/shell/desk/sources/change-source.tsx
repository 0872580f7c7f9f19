import { useMemo, useState } from 'react';
import type {
  FoundColumnLine,
  SourceDetail,
  TrialAnswer,
  Way,
} from '../../../../src/kernel/sources/desk/sources-api.ts';
import { formErrorsOf } from '../../forms/form-errors.ts';
import { isSame } from '../../forms/form-value.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { TextField } from '../../people/text-field.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useAskDeskAnew, useDesk } from '../use-desk.ts';
import { AboutFields } from './about-fields.tsx';
import { type AboutFault, aboutFaults, asAbout, asForm } from './about-form.ts';
import { askColumns, askTrial } from './ask-sources.ts';
import { type Mapping, mappingOf, settingsOf } from './mapping.ts';
import { MappingForm } from './mapping-form.tsx';
import { settingsValue, withSettings } from './own-settings.ts';
import { SettingsFields } from './settings-fields.tsx';
import type { SourcePartProps } from './source-page.tsx';
import { TrialView } from './trial-view.tsx';

/** Address, mapping, schedule and people of a source. Another address or mapping is tried before it can be saved. */
export function ChangeSource(props: SourcePartProps) {
  const { screen, place } = props;
  const found = useDesk<{ ways: Way[] }>(deskApi(place.ars, '/sources/ways'), screen.language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ ways }) => <Change {...props} licences={licencesFor(props.source, ways)} />}
    </DeskLoaded>
  );
}

function licencesFor({ solution, intake }: SourceDetail, ways: readonly Way[]): Way['licences'] {
  return ways.find((one) => one.solution === solution && one.intake === intake)?.licences ?? [];
}

function Change(props: SourcePartProps & { licences: Way['licences'] }) {
  const { screen, place, source, api, done, licences } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const fields = (source.way.fields ?? []).map(({ name }) => name);
  const [address, setAddress] = useState(source.address ?? '');
  const [about, setAbout] = useState(() => asAbout(source));
  const [wrong, setWrong] = useState<readonly AboutFault[]>([]);
  const [columns, setColumns] = useState<FoundColumnLine[] | null>(null);
  const [mapping, setMapping] = useState<Mapping>(() => mappingOf(source.settings, fields));
  const [trial, setTrial] = useState<TrialAnswer | null>(null);
  const isAddress = source.address !== null;
  const hasSchedule = source.kind !== 'query';
  const isMapped = source.way.fields !== null && columns !== null;
  const stored = source.settings;
  const [own, setOwn] = useState(() => settingsValue(source.way.settings, stored));
  const errors = useMemo(() => formErrorsOf(trouble), [trouble]);
  const settings = withSettings(isMapped ? settingsOf(mapping, source.connector, stored) : stored, {
    ...{ fields: source.way.settings, value: own, stored },
  });
  const isOther = (isAddress && address.trim() !== source.address) || isMapped || !isSame(settings, stored);
  const { solution, intake, connector, id } = source;
  const what = { solution, intake, connector, address: address.trim(), upload: null };
  const tryIt = () => run(async () => setTrial(await askTrial({ place, screen }, { ...what, settings, id })));
  const save = async () => {
    const faults = aboutFaults(about, isAddress);
    setWrong(faults);
    const [first] = faults;
    if (first !== undefined) return document.getElementById(`about-${first.field}`)?.focus();
    await run(async () => {
      await ask<SourceDetail>({
        ...{ method: 'PUT', path: api, language },
        body: {
          ...asForm(about, isAddress),
          ...(!hasSchedule && { everySeconds: null }),
          ...{ address: isAddress ? address.trim() : null, settings, version: source.version },
        },
      });
      done(say('changed'));
      await askAnew();
    });
  };
  return (
    <div className="desk__part">
      {isAddress ? (
        <TextField
          id="change-address"
          label={say('address')}
          hint={say('address_hint')}
          error={null}
          input={{
            type: 'url',
            autoComplete: 'off',
            maxLength: 2_000,
            value: address,
            onChange: (event) => {
              setAddress(event.currentTarget.value);
              setTrial(null);
            },
          }}
        />
      ) : null}
      {isMapped ? (
        <MappingForm
          {...{ screen, format: source.way, columns, mapping }}
          change={(next) => {
            setMapping(next);
            setTrial(null);
          }}
        />
      ) : null}
      {isAddress ? (
        <SettingsFields
          {...{ screen, errors, fields: source.way.settings }}
          value={own}
          change={(next) => {
            setOwn(next);
            setTrial(null);
          }}
        />
      ) : null}
      <div className="actions">
        {isAddress && source.way.fields !== null && columns === null ? (
          <ActButton
            isBusy={isBusy}
            onClick={() => void run(async () => setColumns(await askColumns({ place, screen }, what)))}
          >
            {say('mapping_change')}
          </ActButton>
        ) : null}
        {isOther ? (
          <ActButton
            look={trial === null ? 'primary' : 'secondary'}
            isBusy={isBusy}
            onClick={() => void tryIt()}
          >
            {say('try')}
          </ActButton>
        ) : null}
      </div>
      {trial === null ? null : <TrialView trial={trial} screen={screen} />}
      <AboutFields
        {...{ screen, about, isAddress, hasSchedule, licences, faults: wrong }}
        change={setAbout}
      />
      <Trouble refusal={errors.length > 0 ? null : trouble} screen={screen} />
      {isOther && trial === null ? <p className="desk__hint">{say('try_first')}</p> : null}
      <div className="actions">
        <ActButton
          look="primary"
          isBusy={isBusy || (isOther && trial === null)}
          onClick={() => void (isOther && trial === null ? null : save())}
        >
          {say('save')}
        </ActButton>
      </div>
    </div>
  );
}
