import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { SheetPartProps } from './use-sheets.ts';

/** "It still holds": one tap. */
export function VerifyPart({ screen, sheet, isBusy, act }: SheetPartProps) {
  const { say, language } = screen;
  if (!sheet.may.includes('verify')) return null;
  const when =
    sheet.verifiedOn === null ? say('sheet_verified_never') : formatDate(sheet.verifiedOn, language);
  return (
    <section>
      <h3 className="section-title">{say('sheet_verify_title')}</h3>
      <p className="kern-body">
        {say('sheet_verified')}: {when}. {say('sheet_verify_hint')}
      </p>
      <div className="actions">
        <ActButton
          look="primary"
          isBusy={isBusy}
          onClick={() =>
            void act({ below: '/verify', body: { version: sheet.version } }, say('sheet_verified_done'))
          }
        >
          {say('sheet_verify')}
        </ActButton>
      </div>
    </section>
  );
}
