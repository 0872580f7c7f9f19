import type { ReactNode } from 'react';
import { FactRow } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { ReviewBay, ReviewView } from '../../zones/zones-api.ts';

/** Who offers what and where, which area it lies in, and who is competent. */
export function ReviewFacts({ lot, screen }: { lot: ReviewView; screen: RoomProps['screen'] }) {
  const { say, language } = screen;
  const { zone, authority, owner } = lot;
  const lang = foreignTo('de', language);
  const date = (at: string) => formatDate(at, language);
  return (
    <dl className="kern-description-list facts">
      <FactRow label={say('review_owner')}>
        {owner === null ? say('review_owner_gone') : <span lang={lang}>{owner}</span>} (
        {say(`desk_kind_${lot.kind}`)})
        {lot.declaredAt === null ? null : (
          <Note>{say('review_declared', { date: date(lot.declaredAt) })}</Note>
        )}
      </FactRow>
      <FactRow label={say('review_address')}>
        <span lang={lang}>
          {lot.street}, {lot.town}
        </span>
        {lot.hint === '' ? null : <Note lang={lang}>{lot.hint}</Note>}
        {lot.isPublicTraffic ? <Note>{say('review_public')}</Note> : null}
      </FactRow>
      <FactRow label={say('review_zone')}>
        {zone === null ? (
          say('review_verdict_unknown')
        ) : (
          <>
            <span lang={lang}>
              {[zone.area, zone.name].filter((one) => one !== null && one !== '').join(', ')}
            </span>
            {': '}
            {say(`review_verdict_${zone.verdict}`)}
            {zone.note === '' ? null : <Note lang={lang}>{zone.note}</Note>}
            {zone.source === '' ? null : <Note>{say('review_zone_from', { name: zone.source })}</Note>}
          </>
        )}
      </FactRow>
      <FactRow label={say('review_authority')}>
        {authority === null ? (
          say('review_authority_unknown')
        ) : authority.link === null ? (
          <span lang={lang}>{authority.name}</span>
        ) : (
          <a
            className="kern-link"
            href={authority.link}
            rel="noopener noreferrer"
            target="_blank"
            lang={lang}
          >
            {authority.name} ({say('review_new_tab')})
          </a>
        )}
      </FactRow>
      <FactRow label={say('review_bay_list')}>
        <ul className="why__list">
          {lot.bayList.map((bay) => (
            <li key={bay.id}>{bayInWords(bay, screen)}</li>
          ))}
        </ul>
      </FactRow>
      {lot.about === '' ? null : (
        <FactRow label={say('review_about_lot')}>
          <span lang={lang}>{lot.about}</span>
        </FactRow>
      )}
      {lot.answer === '' ? null : (
        <FactRow label={say('review_answer')}>
          {lot.answer}
          {lot.askedAt === null ? null : <Note>{say('review_asked', { date: date(lot.askedAt) })}</Note>}
          {lot.wasChanged ? <Note>{say('review_was_changed')}</Note> : null}
        </FactRow>
      )}
    </dl>
  );
}

function bayInWords(
  { label, length, width, height, isRequired }: ReviewBay,
  screen: RoomProps['screen'],
): string {
  const { say, language } = screen;
  const metres = (centimetres: number) => new Intl.NumberFormat(LOCALE[language]).format(centimetres / 100);
  return [
    say('review_bay', { label, length: metres(length), width: metres(width) }),
    ...(height === null ? [] : [say('review_bay_height', { height: metres(height) })]),
    ...(isRequired ? [say('review_bay_required')] : []),
  ].join(' · ');
}

function Note({ children, lang }: { children: ReactNode; lang?: string | undefined }) {
  return (
    <span className="facts__note" lang={lang}>
      {children}
    </span>
  );
}
