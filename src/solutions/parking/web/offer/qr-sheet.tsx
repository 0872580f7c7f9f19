import { useQuery } from '@tanstack/react-query';
import { encodeQR } from 'qr';
import { ActButton, DeskLoaded } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { OwnLot } from '../../lots/lots-api.ts';
import { API, lotsPath, scanPath } from './offer-paths.ts';
import { useOwn } from './own-lots.ts';

/** Quiet zone around a code, in its own squares. */
const BORDER = 4;

/** A code for each bay, to be printed and put up there: who scans it checks in. */
export default function QrSheet({ screen, id }: Pick<OwnRoomProps, 'screen'> & { id: string }) {
  const { say, language } = screen;
  const found = useOwn<OwnLot>(`${API}/${id}`, screen);
  return (
    <>
      <p className="offer__no-print">
        <a className="kern-link" href={lotsPath(language, id)}>
          {say('offer_back_lot')}
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {({ title, bayList }) => (
          <>
            <h2 className="section-title">{say('offer_sheet_title', { title })}</h2>
            <p className="kern-body offer__no-print">{say('offer_sheet_about')}</p>
            <div className="actions offer__no-print">
              <ActButton look="primary" onClick={() => print()}>
                {say('offer_print')}
              </ActButton>
            </div>
            <ul className="offer__sheet">
              {bayList.map(({ id: bay, record: { label } }) => (
                <li className="offer__code" key={bay}>
                  <Code words={say('offer_code_of', { label })} text={location.origin + scanPath(bay)} />
                  <p className="offer__code-label">{say('offer_bay', { label })}</p>
                  <p lang={foreignTo('de', language)}>{title}</p>
                  <p>{say('offer_code_scan')}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </DeskLoaded>
    </>
  );
}

function Code({ words, text }: { words: string; text: string }) {
  const { data: rows = [] } = useQuery({
    queryKey: ['parking', 'code', text],
    queryFn: () => encodeQR(text, 'raw', { ecc: 'medium', border: BORDER }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const side = Math.max(1, rows.length);
  return (
    <svg
      className="offer__qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={words}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
