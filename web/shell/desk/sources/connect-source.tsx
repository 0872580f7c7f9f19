import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type {
  FoundColumnLine,
  TrialAnswer,
  Way,
  WayFormat,
} from '../../../../src/kernel/sources/desk/sources-api.ts';
import { formErrorsOf } from '../../forms/form-errors.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi } from '../use-desk.ts';
import { AboutFields } from './about-fields.tsx';
import { type About, type AboutFault, aboutFaults, asForm, NOTHING_ABOUT } from './about-form.ts';
import { askColumns, askTrial, uploadOrigin, type WhatIsRead } from './ask-sources.ts';
import { type Mapping, proposeMapping, settingsOf } from './mapping.ts';
import { MappingForm } from './mapping-form.tsx';
import { type Origin, OriginFields, originFault } from './origin-fields.tsx';
import { settingsValue, withSettings } from './own-settings.ts';
import { SettingsFields } from './settings-fields.tsx';
import { TrialView } from './trial-view.tsx';

/** From the data to a source that runs: look at them, map their columns, try, say whose they are, save. */
export function ConnectSource(props: {
  screen: Screen;
  place: PlaceSummary;
  way: Way;
  format: WayFormat;
  /** Left out: its own page opens. */
  saved?: (id: string) => Promise<void>;
}) {
  const { screen, place, way, format, saved } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const [origin, setOrigin] = useState<Origin>({ kind: 'address', address: '', file: null });
  const [fault, setFault] = useState<string | null>(null);
  const [what, setWhat] = useState<WhatIsRead | null>(null);
  const [columns, setColumns] = useState<FoundColumnLine[] | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [trial, setTrial] = useState<TrialAnswer | null>(null);
  const [about, setAbout] = useState<About>(NOTHING_ABOUT);
  const [aboutWrong, setAboutWrong] = useState<readonly AboutFault[]>([]);
  const result = useRef<HTMLDivElement>(null);
  const needsMapping = format.fields !== null;
  const fields = format.settings;
  const [own, setOwn] = useState(() => settingsValue(fields, {}));
  const errors = useMemo(() => formErrorsOf(trouble), [trouble]);
  const settings = withSettings(mapping === null ? {} : settingsOf(mapping, format.connector), {
    ...{ fields, value: own, stored: {} },
  });
  const isAddress = what === null ? origin.kind === 'address' : what.address !== null;

  // What came is below: whoever listens or uses the keyboard is led there.
  useEffect(() => {
    if (trial !== null || columns !== null) result.current?.focus();
  }, [trial, columns]);

  const change = (next: Origin) => {
    setOrigin(next);
    setFault(null);
    setWhat(null);
    setColumns(null);
    setTrial(null);
    clear();
  };
  const look = async () => {
    const wrong = originFault(origin);
    setFault(wrong);
    if (wrong !== null) {
      document.getElementById(origin.kind === 'address' ? 'origin-url' : 'origin-upload')?.focus();
      return;
    }
    await run(async () => {
      const from = await uploadOrigin({ place, screen }, origin);
      const { solution, intake } = way;
      const read = { solution, intake, connector: format.connector, ...from };
      if (needsMapping) {
        const found = await askColumns({ place, screen }, read);
        setColumns(found);
        setMapping(
          proposeMapping(
            (format.fields ?? []).map(({ name }) => name),
            found.map(({ name }) => name),
          ),
        );
      } else setTrial(await askTrial({ place, screen }, { ...read, settings }));
      setWhat(read);
    });
  };
  const tryIt = () =>
    run(async () => {
      if (what !== null) setTrial(await askTrial({ place, screen }, { ...what, settings }));
    });
  const save = async () => {
    const wrong = aboutFaults(about, isAddress);
    setAboutWrong(wrong);
    const [first] = wrong;
    if (first !== undefined) {
      document.getElementById(`about-${first.field}`)?.focus();
      return;
    }
    await run(async () => {
      const { id } = await ask<{ id: string }>({
        ...{ method: 'POST', path: deskApi(place.ars, '/sources'), language },
        body: { ...what, settings, ...asForm(about, isAddress) },
      });
      if (saved === undefined) location.assign(deskPath(language, place.ars, 'sources', id));
      else await saved(id);
    });
  };
  const settingsForm = (
    <SettingsFields
      {...{ screen, fields, errors }}
      value={own}
      change={(next) => {
        setOwn(next);
        setTrial(null);
        // Without a mapping the data are looked at and tried in one.
        if (!needsMapping) setWhat(null);
      }}
    />
  );
  return (
    <>
      <div className="desk__part">
        <OriginFields
          screen={screen}
          origin={origin}
          error={fault === null ? null : say(fault)}
          change={change}
        />
        {needsMapping ? null : settingsForm}
        <div className="actions">
          <ActButton
            look={what === null ? 'primary' : 'secondary'}
            isBusy={isBusy}
            onClick={() => void look()}
          >
            {say(needsMapping ? 'look' : 'try')}
          </ActButton>
        </div>
      </div>
      <Trouble refusal={errors.length > 0 ? null : trouble} screen={screen} />
      <div ref={result} tabIndex={-1} className="desk__part">
        {columns === null || mapping === null ? null : (
          <>
            <MappingForm
              {...{ screen, format, columns, mapping }}
              change={(next) => {
                setMapping(next);
                setTrial(null);
              }}
            />
            {settingsForm}
            <div className="actions">
              <ActButton
                look={trial === null ? 'primary' : 'secondary'}
                isBusy={isBusy}
                onClick={() => void tryIt()}
              >
                {say('try')}
              </ActButton>
            </div>
          </>
        )}
        {trial === null ? null : <TrialView trial={trial} screen={screen} />}
      </div>
      {trial === null || what === null ? null : (
        <section className="desk__part" aria-labelledby="about">
          <h3 className="section-title" id="about">
            {say('about')}
          </h3>
          <AboutFields
            {...{ screen, about, isAddress, licences: way.licences, faults: aboutWrong }}
            change={setAbout}
          />
          <div className="actions">
            <ActButton look="primary" isBusy={isBusy} onClick={() => void save()}>
              {say('save_new')}
            </ActButton>
          </div>
        </section>
      )}
    </>
  );
}
