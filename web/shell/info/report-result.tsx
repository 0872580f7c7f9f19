import { useRef, useState } from 'react';
import type { ReportForm } from '../../../src/kernel/pages/info/report-form.ts';

/** The finished text, for those whose mail program did not open and where the operator has no address. */
export function ReportResult({ words, texts }: { words: string; texts: ReportForm['texts'] }) {
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'copied' | 'copy_failed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      setCopied('copied');
    } catch {
      // Not allowed here (no secure address, or refused): the reader copies the marked text.
      text.current?.select();
      setCopied('copy_failed');
    }
  };
  return (
    <div className="kern-form-input report__result">
      <label className="kern-label" htmlFor="report-result">
        {texts.result_label}
      </label>
      <textarea
        className="kern-form-input__input"
        id="report-result"
        ref={text}
        readOnly
        rows={8}
        value={words}
      />
      <p>
        <button className="kern-btn kern-btn--secondary" type="button" onClick={copy}>
          <span className="kern-label">{texts.copy}</span>
        </button>
      </p>
      <p className="kern-body" role="status">
        {copied === null ? '' : texts[copied]}
      </p>
    </div>
  );
}
