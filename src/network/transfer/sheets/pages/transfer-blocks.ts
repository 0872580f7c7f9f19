/** Who took a solution over from a fact sheet, with what it cost them, or why they stopped. */
import { type Language, LOCALE } from '../../../../kernel/i18n/language.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Block, Kernel, ListItem } from '../../../../kernel/solution.ts';
import { logLines } from '../../takeovers/log-lines.ts';
import { takeoversOf } from '../../takeovers/log-store.ts';
import { sayIn } from '../../texts.ts';
import type { Sheet } from '../sheet.ts';
import { euros } from './sheet-lines.ts';

const MOST = 50;

export async function transferBlocks(
  { id }: Pick<Sheet, 'id'>,
  language: Language,
  kernel: Kernel,
): Promise<Block[]> {
  const say = sayIn(language);
  const lines = logLines(await takeoversOf(kernel.db, { sheet: id, limit: MOST }), language, kernel);
  const hours = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 });
  return [
    { type: 'heading', text: say('sheet_transfers') },
    lines.length === 0
      ? { type: 'text', text: say('sheet_transfers_none') }
      : {
          type: 'list',
          items: lines.map(
            (one): ListItem => ({
              text: one.town.name,
              note: [
                say('sheet_since', { date: formatDate(one.begunOn, language) }),
                say(`project_state_${one.state}`),
                ...(one.stopCode === null ? [] : [say(`stop_${one.stopCode}`)]),
                ...(one.effortHours === null
                  ? []
                  : [say('sheet_transfer_hours', { hours: hours.format(one.effortHours) })]),
                ...(one.costCents === null ? [] : [euros(one.costCents, language)]),
                ...(one.note === '' ? [] : [one.note]),
              ].join(' · '),
              ...(one.isExample && { example: true as const }),
            }),
          ),
        },
  ];
}
