import { type FormEvent, useEffect, useState } from 'react';
import {
  type BarrierReport,
  composeReport,
  mailtoOf,
  missingIn,
} from '../../../src/kernel/pages/info/compose-report.ts';
import type { ReportForm } from '../../../src/kernel/pages/info/report-form.ts';
import { Field } from './field.tsx';
import { ReportResult } from './report-result.tsx';

/**
 * Writes a mail to the operator in the reader's own mail program. Nothing is sent from here: no request, and no
 * form action, which the content security policy would refuse.
 */
export function BarrierReportForm({ form }: { form: ReportForm }) {
  const { texts, mail } = form;
  const [missing, setMissing] = useState<readonly ('what' | 'where')[]>([]);
  const [composed, setComposed] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  // The first field with an error takes the focus, so that its error is heard.
  useEffect(() => {
    if (tries > 0 && missing[0] !== undefined) document.getElementById(`report-${missing[0]}`)?.focus();
  }, [tries, missing]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const report = reportOf(new FormData(event.currentTarget));
    const lacking = missingIn(report);
    setMissing(lacking);
    setTries((count) => count + 1);
    if (lacking.length > 0) return setComposed(null);
    const message = composeReport(report, texts);
    setComposed(`${message.subject}\n\n${message.body}`);
    if (mail !== null) location.href = mailtoOf(mail, message);
  };
  const errorOf = (name: 'what' | 'where') => (missing.includes(name) ? texts[`${name}_missing`] : null);

  return (
    <form className="report__form" onSubmit={submit} noValidate>
      <Field name="what" label={texts.what_label} hint={texts.what_hint} error={errorOf('what')} lines={5} />
      <Field name="where" label={texts.where_label} hint={texts.where_hint} error={errorOf('where')} />
      <Field
        name="reach"
        label={texts.reach_label}
        hint={texts.reach_hint}
        optional={texts.optional}
        error={null}
      />
      <p className="report__note">{texts.nothing_sent}</p>
      <p>
        <button className="kern-btn kern-btn--primary" type="submit">
          <span className="kern-label">{mail === null ? texts.compose : texts.send}</span>
        </button>
      </p>
      <div role="status">
        {composed !== null && <p className="kern-body">{mail === null ? texts.ready : texts.opened}</p>}
      </div>
      {composed !== null && <ReportResult words={composed} texts={texts} />}
    </form>
  );
}

function reportOf(data: FormData): BarrierReport {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { what: text('what'), where: text('where'), reach: text('reach') };
}
