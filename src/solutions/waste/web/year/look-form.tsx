import { useRef, useState } from 'react';
import {
  ActButton,
  ask,
  deskApi,
  SelectField,
  TextField,
  Trouble,
  useAction,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { YearSource } from '../../year/year-api.ts';
import { ROOM } from './room.ts';

const MOST_BYTES = 8 * 1024 ** 2;
/** Milliseconds: the file has to arrive, and all of its days are compared. */
const PATIENCE = 75_000;

/** Which source, and its new file. Leads to the difference. */
export function LookForm({
  screen,
  place,
  sources,
}: Pick<RoomProps, 'screen' | 'place'> & { sources: readonly YearSource[] }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const field = useRef<HTMLInputElement>(null);
  const [source, setSource] = useState(sources[0]?.id ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const look = async () => {
    const wrong = faultOf(file);
    setFault(wrong);
    if (wrong !== null || file === null) return field.current?.focus();
    await run(async () => {
      const { upload } = await ask<{ upload: string }>({
        ...{ method: 'POST', path: deskApi(place.ars, '/sources/uploads'), language, patience: PATIENCE },
        body: new Blob([file], { type: 'application/octet-stream' }),
      });
      const { id } = await ask<{ id: string }>({
        ...{ method: 'POST', path: `/api/waste/desk/${place.ars}/years`, language, patience: PATIENCE },
        body: { source, upload, fileName: file.name.slice(0, 200) },
      });
      location.assign(roomPath(language, place.ars, ROOM, id));
    });
  };
  return (
    <section className="desk__part" aria-labelledby="year-new">
      <h2 className="section-title" id="year-new">
        {say('year_new')}
      </h2>
      <SelectField
        id="year-source"
        label={say('year_source')}
        value={source}
        options={sources.map(({ id, name, days }) => ({
          value: id,
          words:
            days === null
              ? say('year_source_empty', { name })
              : say('year_source_until', { name, count: days.count, date: formatDate(days.last, language) }),
        }))}
        change={setSource}
      />
      <TextField
        id="year-file"
        label={say('year_file')}
        hint={say('year_file_hint')}
        error={fault === null ? null : say(fault)}
        ref={field}
        input={{ type: 'file', onChange: (event) => setFile(event.currentTarget.files?.[0] ?? null) }}
      />
      <div className="actions">
        <ActButton look="primary" isBusy={isBusy} onClick={() => void look()}>
          {say('year_look')}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
    </section>
  );
}

/** Key of what is wrong with it. */
function faultOf(file: File | null): string | null {
  if (file === null) return 'year_file_missing';
  if (file.size > MOST_BYTES) return 'year_file_large';
  return file.size === 0 ? 'year_file_empty' : null;
}
