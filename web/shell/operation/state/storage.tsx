import type { OperationStorage } from '../../../../src/kernel/operation/operation-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { Fold } from '../../people/fold.tsx';
import { formatBytes } from './format-bytes.ts';

/** How much room the house takes, and how it has grown. */
export function Storage({ storage, screen }: { storage: OperationStorage; screen: Screen }) {
  const { say, language } = screen;
  const { database, files, tiles, free, growth, countedAt, schemas } = storage;
  const facts = [
    ['database', formatBytes(database, language)],
    ['files', formatBytes(files, language)],
    ['tiles', formatBytes(tiles, language)],
    ['free', free === null ? say('storage_unknown') : formatBytes(free, language)],
  ] as const;
  return (
    <section className="desk__part" aria-labelledby="storage">
      <h2 className="section-title" id="storage">
        {say('storage')}
      </h2>
      <dl className="facts-list">
        {facts.flatMap(([name, value]) => [
          <dt key={name}>{say(`storage_${name}`)}</dt>,
          <dd key={`${name} value`}>{value}</dd>,
        ])}
        {growth === null ? null : (
          <>
            <dt>{say('storage_growth', { date: formatDate(growth.since, language) })}</dt>
            <dd>{formatBytes(growth.bytes, language, { isChange: true })}</dd>
          </>
        )}
      </dl>
      <p className="desk__hint">
        {say('storage_counted', { time: formatClock(countedAt, language) })}
        {growth === null ? `. ${say('storage_growth_none')}` : null}
      </p>
      <Fold id="storage-schemas" title={say('storage_schemas')}>
        <dl className="facts-list">
          {schemas.flatMap(({ name, bytes }) => [
            <dt key={name}>{name}</dt>,
            <dd key={`${name} bytes`}>{formatBytes(bytes, language)}</dd>,
          ])}
        </dl>
      </Fold>
    </section>
  );
}
