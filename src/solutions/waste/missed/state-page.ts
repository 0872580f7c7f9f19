/** What the secret link leads to: how a report stands; by the link of the mail the address is proven, with a button. */
import { digestOf } from '../../../kernel/identity/invitations/token.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { PlainAsk, PlainContent, PlainPage } from '../../../kernel/pages/plain/plain-page.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import { textIn } from '../../../kernel/pages/plain-form.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { missedById } from './missed-store.ts';
import { MISSED_PAGES } from './paths.ts';
import { confirmReport, type KnownReport, reportBehind } from './report-store.ts';
import { stateInWords } from './state-words.ts';

export const statePage: PlainPage = {
  path: MISSED_PAGES.state,
  show: (ask, kernel) => page(ask, kernel),
  async send(ask, kernel) {
    const token = tokenIn(ask);
    const report = token === '' ? null : await reportBehind(kernel.db, digestOf(token));
    // Only the link of the mail proves the address.
    if (report?.isByMail === true) await confirmReport(kernel.db, report, kernel.clock.now());
    return page(ask, kernel);
  },
};

async function page(ask: PlainAsk, kernel: Kernel): Promise<PlainContent> {
  const { language } = ask;
  const say = sayIn(language);
  const token = tokenIn(ask);
  const report = token === '' ? null : await reportBehind(kernel.db, digestOf(token));
  const found = report && (await missedById(kernel.db, new Set([report.ars]), report.missed));
  if (report === null || found === null)
    return { title: say('missed_gone_title'), lines: [say('missed_gone')], form: null, status: 404 };
  return {
    title: say('missed_state_title'),
    lines: [stateInWords(found, language), ...mailLines(report, say)],
    facts: [
      { label: say('missed_bin'), value: found.binName },
      { label: say('missed_day'), value: formatDate(found.day, language) },
      { label: say('missed_address'), value: `${found.street} ${report.number}` },
      ...(found.reason === null ? [] : [{ label: say('missed_reason'), value: found.reason }]),
    ],
    form:
      report.isByMail && !report.isConfirmed
        ? {
            action: plainPath(language, ask.place.ars, { path: PATH }, MISSED_PAGES.state),
            ...{ hidden: { schluessel: token }, fields: [], fault: null, note: null },
            submit: say('missed_confirm'),
          }
        : null,
    search: `?${new URLSearchParams({ schluessel: token })}`,
  };
}

function mailLines({ email, isConfirmed, isByMail }: KnownReport, say: ReturnType<typeof sayIn>): string[] {
  if (email === null) return [];
  if (isConfirmed) return [say('missed_mail_confirmed')];
  return [say(isByMail ? 'missed_mail_to_confirm' : 'missed_mail_waits')];
}

/** '' for what can be none of ours. */
function tokenIn({ values }: PlainAsk): string {
  const token = textIn(values, 'schluessel');
  return /^[\w-]{43}$/.test(token) ? token : '';
}
