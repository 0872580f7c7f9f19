import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { Line } from '../../../../../web/ui/faults.tsx';
import { LONGEST, MOST } from '../../sheets/sheet-model.ts';
import type { SectionProps } from './sheet-form.tsx';
import { NO_KPI, readTypedKpis, type TypedKpi, writeTypedKpis } from './typed-kpis.ts';

/** Figures before and after, each with its source. */
export function KpiFields({ screen, typed, set, faults }: SectionProps) {
  const { say } = screen;
  const kpis = readTypedKpis(typed.kpis);
  const write = (all: readonly TypedKpi[]) => set({ kpis: writeTypedKpis(all) });
  const change = (index: number, part: Partial<TypedKpi>) =>
    write(kpis.map((kpi, at) => (at === index ? { ...kpi, ...part } : kpi)));
  return (
    <fieldset className="form__group">
      <legend className="form__legend">{say('sheet_kpis')}</legend>
      {kpis.map((kpi, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own, and only the last is added
        <fieldset className="form__entry" key={index}>
          <legend className="kern-label">{say('sheet_kpi_one', { number: index + 1 })}</legend>
          {(
            [
              ['title', 'sheet_kpi_title', LONGEST.kpi, 'text'],
              ['unit', 'sheet_kpi_unit', LONGEST.unit, 'text'],
              ['before', 'sheet_kpi_before', 20, 'decimal'],
              ['after', 'sheet_kpi_after', 20, 'decimal'],
              ['source', 'sheet_kpi_source_label', LONGEST.source, 'text'],
            ] as const
          ).map(([name, label, longest, mode]) => (
            <Line
              key={name}
              id={`sheet-kpi-${index}-${name}`}
              label={say(label)}
              faults={faults}
              value={kpi[name]}
              change={(value) => change(index, { [name]: value })}
              longest={longest}
              mode={mode}
            />
          ))}
          <ActButton onClick={() => write(kpis.filter((_one, at) => at !== index))}>
            {say('sheet_kpi_remove', { number: index + 1 })}
          </ActButton>
        </fieldset>
      ))}
      {kpis.length < MOST.kpis ? (
        <div className="actions">
          <ActButton onClick={() => write([...kpis, NO_KPI])}>{say('sheet_kpi_add')}</ActButton>
        </div>
      ) : null}
    </fieldset>
  );
}
