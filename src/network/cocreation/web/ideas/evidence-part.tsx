import { type FormEvent, useState } from 'react';
import { ActButton, Fold, SelectField } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { EVIDENCE_KINDS, type EvidenceKind, evidenceUrl, LONGEST } from '../../ideas/idea.ts';
import type { NewEvidence } from '../../ideas/ideas-api.ts';
import { ownEvidencePage } from '../../ideas/own-evidence.ts';
import type { IdeaPartProps } from './use-ideas.ts';

const EMPTY = { title: '', url: '' };

/** What shows that the idea works, or does not: pages of others, named and linked. */
export function EvidencePart({ screen, idea, isBusy, act }: IdeaPartProps) {
  const { say, language } = screen;
  const mayChange = idea.may.includes('evidence');
  return (
    <section>
      <h3 className="section-title">{say('idea_evidence_title')}</h3>
      {idea.evidence.length === 0 ? <p className="kern-body">{say('idea_evidence_none')}</p> : null}
      <ul className="log">
        {idea.evidence
          .map((one) => ({ ...one, page: ownEvidencePage(one.url) }))
          .map(({ id, kind, title, url, page, lang }) => (
            <li className="log__line" key={id}>
              <p className="log__what">
                <a
                  className="kern-link"
                  href={page === null ? url : `${networkPath(language)}/${page}`}
                  rel="noopener"
                  lang={foreignTo(lang, language)}
                >
                  {title}
                </a>
              </p>
              <p className="log__subject">
                {`${say(`idea_evidence_${kind}`)} · ${page === null ? new URL(url).hostname : say('idea_evidence_here')}`}
              </p>
              {mayChange && page === null ? (
                <div className="actions">
                  <ActButton
                    look="quiet"
                    isBusy={isBusy}
                    aria-label={say('idea_evidence_remove', { title })}
                    onClick={() =>
                      void act({ method: 'DELETE', below: `/evidence/${id}` }, say('idea_evidence_removed'))
                    }
                  >
                    {say('idea_remove')}
                  </ActButton>
                </div>
              ) : null}
            </li>
          ))}
      </ul>
      {mayChange ? <AddEvidence screen={screen} idea={idea} isBusy={isBusy} act={act} /> : null}
    </section>
  );
}

function AddEvidence({ screen, isBusy, act }: IdeaPartProps) {
  const { say } = screen;
  const [typed, setTyped] = useState(EMPTY);
  const [kind, setKind] = useState<EvidenceKind>('example');
  const [lang, setLang] = useState<'de' | 'en'>('de');
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const title = typed.title.trim();
    const url = evidenceUrl(typed.url);
    setFaults({
      ...(title === '' && { 'evidence-title': say('idea_evidence_name_missing') }),
      ...(url === null && { 'evidence-url': say('idea_evidence_url_wrong') }),
    });
    if (title === '' || url === null) return;
    const body: NewEvidence = { kind, title, url, lang };
    const isDone = await act({ below: '/evidence', body }, say('idea_evidence_added'));
    if (isDone) setTyped(EMPTY);
  };
  return (
    <Fold id="beleg" title={say('idea_evidence_add')}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <FaultSummary title={say('idea_faults')} faults={faults} />
        <SelectField
          id="evidence-kind"
          label={say('idea_evidence_kind')}
          value={kind}
          options={EVIDENCE_KINDS.map((value) => ({ value, words: say(`idea_evidence_${value}`) }))}
          change={setKind}
        />
        <Line
          id="evidence-title"
          label={say('idea_evidence_name')}
          faults={faults}
          value={typed.title}
          change={(title) => setTyped({ ...typed, title })}
          longest={LONGEST.evidence}
        />
        <Line
          id="evidence-url"
          label={say('idea_evidence_url')}
          hint={say('idea_evidence_url_hint')}
          faults={faults}
          value={typed.url}
          change={(url) => setTyped({ ...typed, url })}
          longest={1_000}
        />
        <SelectField
          id="evidence-lang"
          label={say('idea_lang')}
          value={lang}
          options={(['de', 'en'] as const).map((value) => ({ value, words: say(`idea_lang_${value}`) }))}
          change={setLang}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {say('idea_evidence_save')}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}
