import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { SheetPartProps } from './use-sheets.ts';

/** What is still missing, field by field; and where nothing is, the way to everybody. */
export function PublishPart({ screen, sheet, isBusy, act }: SheetPartProps) {
  const { say } = screen;
  if (sheet.state === 'published') return null;
  const { missing } = sheet;
  const mayPublish = sheet.may.includes('publish');
  return (
    <section>
      <h3 className="section-title">{say('sheet_publish_title')}</h3>
      <p className="kern-body">
        {say(missing.length === 0 ? 'sheet_publish_ready' : 'sheet_publish_missing')}
      </p>
      {missing.length === 0 ? null : (
        <ul className="plain-list">
          {missing.map((field) => (
            <li key={field}>{say(`sheet_need_${field}`)}</li>
          ))}
        </ul>
      )}
      {mayPublish ? (
        <div className="actions">
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() =>
              void act(
                { below: '/step', body: { to: 'published', version: sheet.version } },
                say('sheet_published'),
              )
            }
          >
            {say('sheet_publish')}
          </ActButton>
        </div>
      ) : (
        <p className="kern-body">{say('sheet_publish_right')}</p>
      )}
    </section>
  );
}
