import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { ReportLineWords } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { FaultText } from './fault-text.tsx';

/** What was not taken in, and what was mended, each with its line and reason. */
export function ReportLines({ lines, screen }: { lines: readonly ReportLineWords[]; screen: Screen }) {
  const { say } = screen;
  if (lines.length === 0) return <p className="kern-body">{say('lines_none')}</p>;
  return (
    <ul className="rows" aria-label={say('lines')}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a report never change their order
        <li className="rows__item" key={index}>
          <div className="rows__words">
            <span>
              <strong>{say(`line_${line.severity}`)}</strong> {line.where}
              {line.key === null ? '' : ` (${line.key})`}
            </span>
            <span>
              <FaultText fault={line} screen={screen} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
