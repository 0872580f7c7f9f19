import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { CorrectionView } from '../../../../src/kernel/corrections/corrections-api.ts';
import type { FixChoices } from '../../../../src/kernel/corrections/fixes/fixes-api.ts';
import { foreignTo } from '../../../../src/kernel/i18n/foreign.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { FactRow } from '../../people/fact-row.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { FixForm } from './fix-form.tsx';
import { FixLines } from './fix-list.tsx';

/** The record as it stands, what was put right of it, and the form that puts it right. Nothing where that is nowhere done. */
export function ConfirmFix(props: {
  screen: Screen;
  place: PlaceSummary;
  correction: CorrectionView;
  confirmed: () => Promise<void>;
}) {
  const { screen, place, correction, confirmed } = props;
  const { say, language } = screen;
  const path = deskApi(place.ars, `/corrections/${correction.id}/fixes`);
  const found = useDesk<FixChoices>(path, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ rows, kinds, fixes }) => (
        <>
          {rows === null ? (
            correction.choice === null ? null : (
              <p className="desk__hint">{say('fix_stands_none')}</p>
            )
          ) : (
            <section aria-labelledby="fix-stands">
              <h3 className="section-title" id="fix-stands">
                {say('fix_stands_title')}
              </h3>
              <dl className="kern-description-list facts">
                {rows.map((row) => (
                  <FactRow key={row.label} label={row.label} lang={foreignTo(row.lang, language)}>
                    {row.value}
                  </FactRow>
                ))}
              </dl>
            </section>
          )}
          {fixes.length === 0 ? null : (
            <section aria-labelledby="fixes-title">
              <h3 className="section-title" id="fixes-title">
                {say('fixes_title')}
              </h3>
              <FixLines screen={screen} place={place} fixes={fixes} />
            </section>
          )}
          {kinds.length === 0 || correction.state !== 'open' ? null : (
            <FixForm
              key={correction.version}
              screen={screen}
              place={place}
              correction={correction}
              kinds={kinds}
              confirmed={confirmed}
            />
          )}
        </>
      )}
    </DeskLoaded>
  );
}
