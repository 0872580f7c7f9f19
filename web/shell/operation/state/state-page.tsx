import type { ReactNode } from 'react';
import type { OperationHouse, OperationStorage } from '../../../../src/kernel/operation/operation-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../../desk/desk-loaded.tsx';
import { useDesk } from '../../desk/use-desk.ts';
import { Findings } from './findings.tsx';
import { formatBytes } from './format-bytes.ts';
import { Storage } from './storage.tsx';

/** Room, versions, backup, mail and findings; each part comes by itself, so that a slow one holds up no other. */
export function StatePage({ screen }: { screen: Screen }) {
  const { language } = screen;
  const storage = useDesk<OperationStorage>('/api/operation/storage', language);
  const house = useDesk<OperationHouse>('/api/operation/house', language);
  return (
    <>
      <DeskLoaded found={storage} screen={screen}>
        {(answer) => <Storage storage={answer} screen={screen} />}
      </DeskLoaded>
      <DeskLoaded found={house} screen={screen}>
        {(answer) => (
          <>
            <Upkeep house={answer} screen={screen} />
            <Findings findings={answer.findings} screen={screen} />
            <Versions house={answer} screen={screen} />
          </>
        )}
      </DeskLoaded>
    </>
  );
}

interface HouseProps {
  house: OperationHouse;
  screen: Screen;
}

function Upkeep({ house: { backup, mail }, screen }: HouseProps) {
  const { say, language } = screen;
  return (
    <FactList id="upkeep" title={say('upkeep')}>
      <dt>{say('backup')}</dt>
      <dd>
        {backup === null
          ? say('backup_none')
          : say('backup_line', {
              date: formatDate(backup.at, language),
              time: formatClock(backup.at, language),
              size: formatBytes(backup.bytes, language),
            })}
      </dd>
      <dt>{say('mail')}</dt>
      <dd>
        {mail.way === 'smtp' ? say('mail_smtp', { host: mail.host ?? '' }) : say('mail_folder')}
        {mail.waiting > 0 ? ` · ${say('mail_waiting', { count: mail.waiting })}` : null}
      </dd>
    </FactList>
  );
}

function Versions({ house: { versions, startedAt }, screen }: HouseProps) {
  const { say, language } = screen;
  const facts = [
    ['program', versions.program],
    ['node', versions.node],
    ['postgres', versions.postgres],
    ['migrations', String(versions.migrations)],
    ['places', versions.places],
    [
      'started',
      say('moment', { date: formatDate(startedAt, language), time: formatClock(startedAt, language) }),
    ],
  ] as const;
  return (
    <FactList id="versions" title={say('versions')}>
      {facts.flatMap(([name, value]) => [
        <dt key={name}>{say(`version_${name}`)}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </FactList>
  );
}

function FactList({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="desk__part" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      <dl className="facts-list">{children}</dl>
    </section>
  );
}
