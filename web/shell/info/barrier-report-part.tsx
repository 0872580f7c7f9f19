import { lazy, Suspense } from 'react';
import type { Island } from '../../../src/kernel/pages/html.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { useTakenOver } from '../use-taken-over.ts';

/** Only those who read the statement of accessibility load the form. */
const Form = lazy(async () => ({ default: (await import('./barrier-report-form.tsx')).BarrierReportForm }));

/** Whom to tell about a barrier, as the server wrote it; in the browser with a form that writes the mail. */
export function BarrierReport({ island, screen }: { island: Island; screen: Screen }) {
  const ready = useTakenOver();
  const { view } = screen.data;
  const form = view.kind === 'info' ? view.report : null;
  const added = ready && form !== null && (
    <Suspense fallback={null}>
      <Form form={form} />
    </Suspense>
  );
  return island.children.map((markup) =>
    asReact({ markup, key: 'report', additions: { melden: { append: added } } }),
  );
}
