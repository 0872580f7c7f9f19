import { useState } from 'react';
import { DeskLoaded, SelectField } from '../../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { LOCALE } from '../../../../../kernel/i18n/language.ts';
import { formatFigure } from '../../../../../kernel/pages/format.ts';
import { exactCents } from '../../../money/cents-in-words.ts';
import type { EarningsLine, EarningsView, ReportView } from '../../../money/money-api.ts';
import { OWNER_API } from '../offer-paths.ts';
import { useOwn } from '../own-lots.ts';

type Props = Pick<OwnRoomProps, 'screen'>;

/** A year by months, to be taken along, and what the platform may have to report of it. */
export function Earnings({ screen }: Props) {
  const { say } = screen;
  const [year, setYear] = useState<string | null>(null);
  const found = useOwn<EarningsView>(`${OWNER_API}/earnings${year === null ? '' : `?year=${year}`}`, screen);
  return (
    <section className="form" aria-labelledby="einnahmen">
      <h2 className="section-title" id="einnahmen">
        {say('offer_earnings')}
      </h2>
      <DeskLoaded found={found} screen={screen}>
        {(view) => (
          <>
            {view.years.length < 2 ? null : (
              <SelectField
                id="offer-year"
                label={say('offer_year')}
                value={String(view.year)}
                options={view.years.map((one) => ({ value: String(one), words: String(one) }))}
                change={setYear}
              />
            )}
            {view.total.bookings === 0 ? (
              <p className="kern-body">{say('offer_earnings_none', { year: String(view.year) })}</p>
            ) : (
              <Year screen={screen} view={view} />
            )}
            <Report screen={screen} year={view.year} />
          </>
        )}
      </DeskLoaded>
    </section>
  );
}

function Year({ screen, view }: Props & { view: EarningsView }) {
  const { say, language } = screen;
  const title = say('offer_earnings_year', { year: String(view.year) });
  const month = new Intl.DateTimeFormat(LOCALE[language], { month: 'short', timeZone: 'UTC' });
  const cells = ({ bookings, minutes, agreed, received }: Omit<EarningsLine, 'month'>) => (
    <>
      <td>{exactCents(agreed, language)}</td>
      <td>{exactCents(received, language)}</td>
      <td>{formatFigure(bookings, language)}</td>
      <td>{formatFigure(Math.round(minutes / 60), language)}</td>
    </>
  );
  const file = (ending: string) => `${OWNER_API}/earnings.${ending}?year=${view.year}&lang=${language}`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by the keyboard */}
      <section className="offer__table" aria-label={title} tabIndex={0}>
        <table className="kern-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              {(['month', 'agreed', 'received', 'bookings', 'hours'] as const).map((name) => (
                <th key={name} scope="col">
                  {say(`offer_col_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{month.format(Date.parse(`${one.month}-01`))}</th>
                {cells(one)}
              </tr>
            ))}
            <tr>
              <th scope="row">{say('offer_total')}</th>
              {cells(view.total)}
            </tr>
          </tbody>
        </table>
      </section>
      <p className="desk__hint">{say('offer_earnings_note')}</p>
      <div className="actions">
        <a className="kern-btn kern-btn--secondary" href={file('pdf')} download>
          <span className="kern-label">{say('offer_as_pdf')}</span>
        </a>
        <a className="kern-btn kern-btn--secondary" href={file('csv')} download>
          <span className="kern-label">{say('offer_as_csv')}</span>
        </a>
      </div>
    </>
  );
}

function Report({ screen, year }: Props & { year: number }) {
  const { say, language } = screen;
  const found = useOwn<ReportView>(`${OWNER_API}/report?year=${year}`, screen);
  return (
    <>
      <h3 className="offer__section-title">{say('offer_report')}</h3>
      <DeskLoaded found={found} screen={screen}>
        {({ toVerify, lots }) => (
          <>
            <p className="kern-body">{say('offer_report_about', { count: lots.length })}</p>
            <ul className="offer__missing">
              {toVerify.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <div className="actions">
              <a
                className="kern-btn kern-btn--secondary"
                href={`${OWNER_API}/report.csv?year=${year}&lang=${language}`}
                download
              >
                <span className="kern-label">{say('offer_report_csv')}</span>
              </a>
            </div>
          </>
        )}
      </DeskLoaded>
    </>
  );
}
