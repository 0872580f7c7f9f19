/** The form with which a household reports a collection that did not take place. */
import { civilDate } from '../../../kernel/clock.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { PlainAsk, PlainContent, PlainPage } from '../../../kernel/pages/plain/plain-page.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { type Say, sayIn } from '../texts.ts';
import type { KnownBin } from './bins-store.ts';
import { checkReport, type ReportFault, type SentReport } from './check-report.ts';
import { dayOfBin } from './day-of-bin.ts';
import { mayAnswer } from './may-answer.ts';
import { MISSED_PAGES } from './paths.ts';
import { reportForm } from './report-form.ts';
import { reportableBins } from './reportable-bins.ts';
import { takeReport } from './take-report.ts';

/** Nobody reads, thinks and types faster. */
const FEWEST_SECONDS = 3;

export const reportPage: PlainPage = {
  path: MISSED_PAGES.report,
  async show(ask, kernel) {
    const bins = await answeredBins(ask, kernel);
    return bins.length === 0 ? closed(ask) : open(ask, kernel, { bins, faults: [], fault: null });
  },
  async send(ask, kernel) {
    const bins = await answeredBins(ask, kernel);
    if (bins.length === 0) return closed(ask);
    const say = sayIn(ask.language);
    const { sent, faults } = checkReport(ask.values, {
      bins: bins.map(({ bin }) => bin.key),
      today: civilDate(kernel.clock.now()),
    });
    const again = (own: { faults?: readonly Fault[]; fault?: string }, status = 422) => ({
      ...open(ask, kernel, { bins, faults: own.faults ?? [], fault: own.fault ?? null }),
      status,
    });
    const bin = bins.find((one) => one.bin.key === sent.bin);
    if (faults.length > 0 || bin === undefined) return again({ faults: faults.map((one) => said(one, say)) });
    // What a machine filled in is answered as if it had arrived, and forgotten.
    if (textIn(ask.values, 'website').trim() !== '') return thanks(ask, sent, null);
    if (secondsOf(ask, kernel) < FEWEST_SECONDS) return again({ fault: say('missed_fault_fast') });
    const day = await dayOfBin(ask.place, { ...sent, ars: bin.ars, bin: bin.bin.key }, kernel);
    if (day.kind !== 'collected' && !sent.otherwise) {
      const date = day.kind === 'moved' ? formatDate(day.to, ask.language) : '';
      return again({ faults: [{ field: 'day', words: say(`missed_fault_${day.kind}`, { date }) }] });
    }
    const token = await takeReport(ask, { sent, bin, isPlanned: day.kind === 'collected' }, kernel);
    return token === null ? again({ fault: say('missed_fault_many') }, 429) : thanks(ask, sent, token);
  },
};

type Fault = Parameters<typeof reportForm>[0]['faults'][number];

function said({ field, key }: ReportFault, say: Say): Fault {
  return { field, words: say(key) };
}

/** Of the bins of a place those whose unit has somebody who looks after it. */
async function answeredBins({ place }: PlainAsk, kernel: Kernel): Promise<KnownBin[]> {
  const bins = await reportableBins(place, kernel);
  const units = [...new Set(bins.map(({ ars }) => ars))];
  const answering = await Promise.all(units.map((ars) => mayAnswer(ars, kernel)));
  return bins.filter(({ ars }) => answering[units.indexOf(ars)] === true);
}

function open(
  ask: PlainAsk,
  kernel: Kernel,
  own: { bins: readonly KnownBin[]; faults: readonly Fault[]; fault: string | null },
): PlainContent {
  const say = sayIn(ask.language);
  const openedAt = Number(textIn(ask.values, 'seit')) || kernel.clock.milliseconds();
  const known = { tonne: textIn(ask.values, 'tonne'), tag: textIn(ask.values, 'tag') };
  const query = Object.fromEntries(Object.entries(known).filter(([, value]) => /^[\w-]{1,80}$/.test(value)));
  return {
    ...{ title: say('missed_title'), lines: [say('missed_lead'), say('missed_required')] },
    form: reportForm({ ...own, ask, openedAt, today: civilDate(kernel.clock.now()) }),
    search: Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`,
  };
}

function thanks({ language, place }: PlainAsk, { email }: SentReport, token: string | null): PlainContent {
  const say = sayIn(language);
  const lines = [say('missed_thanks'), ...(email === null ? [] : [say('missed_thanks_mail')])];
  if (token === null) return { title: say('missed_thanks_title'), lines, form: null, isDone: true };
  const href = plainPath(language, place.ars, { path: PATH }, MISSED_PAGES.state, { schluessel: token });
  return {
    ...{ title: say('missed_thanks_title'), lines: [...lines, say('missed_thanks_link')], form: null },
    ...{ links: [{ href, text: say('missed_state_link') }], isDone: true },
  };
}

function closed({ language, place }: PlainAsk): PlainContent {
  const say = sayIn(language);
  return {
    ...{ title: say('missed_title'), lines: [say('missed_closed', { place: fullNameOf(place) })] },
    form: null,
  };
}

function secondsOf({ values }: PlainAsk, { clock }: Kernel): number {
  const opened = Number(textIn(values, 'seit'));
  return Number.isFinite(opened) ? Math.max(0, (clock.milliseconds() - opened) / 1000) : 0;
}
