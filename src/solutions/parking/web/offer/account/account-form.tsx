import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  ActButton,
  ask,
  Fold,
  Said,
  SelectField,
  Trouble,
  useAction,
} from '../../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import type { OwnerChange, OwnerConsent, OwnerFields, OwnerView } from '../../../money/money-api.ts';
import { Check, FaultSummary, type Faults, Line, NO_FAULTS, Radios } from '../fields.tsx';
import { OWNER_API } from '../offer-paths.ts';
import { readHundredths, typedHundredths } from '../read-typed.ts';

const VAT = ['private', 'small-business', 'standard'] as const;
const TEXTS = ['name', 'street', 'houseNumber', 'postcode', 'town', 'iban', 'holder'] as const;
const TAX = ['birthDate', 'taxId', 'vatId', 'registerNumber'] as const;
type Name = (typeof TEXTS)[number] | (typeof TAX)[number];

/** Name, address, tax, account number, and what has to be agreed to. */
export function AccountForm({ screen, view }: Pick<OwnRoomProps, 'screen'> & { view: OwnerView }) {
  const { say, language } = screen;
  const [typed, setTyped] = useState<Record<Name, string>>(() => typedFields(view.fields));
  const [kind, setKind] = useState(view.fields?.kind ?? 'private');
  const [vat, setVat] = useState(view.fields?.vat ?? 'private');
  const [rate, setRate] = useState(
    view.fields?.vatRate == null ? '' : typedHundredths(view.fields.vatRate * 100),
  );
  const [ticked, setTicked] = useState<readonly OwnerConsent[]>([]);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [said, setSaid] = useState<string | null>(null);
  const { run, trouble, isBusy } = useAction();
  const client = useQueryClient();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const vatRate = readHundredths(rate.replace('%', ''));
    const needed = (name: Name, least: number, words: string) =>
      typed[name].trim().length < least ? { [`offer-owner-${name}`]: say(words) } : {};
    const found = {
      ...needed('name', 2, 'offer_fault_name'),
      ...needed('street', 2, 'offer_fault_street'),
      ...(!/^\d{5}$/.test(typed.postcode.trim()) && { 'offer-owner-postcode': say('offer_fault_postcode') }),
      ...needed('town', 1, 'offer_fault_town'),
      ...((vatRate === undefined || (vatRate ?? 0) > 5_000) && {
        'offer-owner-rate': say('offer_fault_rate'),
      }),
    };
    setFaults(found);
    setSaid(null);
    if (vatRate === undefined || Object.keys(found).length > 0) return;
    const text = (name: Name) => typed[name].trim();
    const maybe = (name: Name) => text(name) || null;
    const body: OwnerChange = {
      version: view.version,
      fields: {
        ...{ kind, vat, vatRate: vat === 'standard' && vatRate !== null ? vatRate / 100 : null },
        ...{ name: text('name'), street: text('street'), houseNumber: text('houseNumber') },
        ...{ postcode: text('postcode'), town: text('town'), iban: maybe('iban'), holder: text('holder') },
        ...{ birthDate: maybe('birthDate'), taxId: maybe('taxId') },
        ...{ vatId: maybe('vatId'), registerNumber: maybe('registerNumber') },
      },
      consents: [...ticked],
    };
    void run(async () => {
      const now = await ask<OwnerView>({ method: 'PUT', path: OWNER_API, language, body });
      client.setQueryData(['own', 'parking', OWNER_API, language], now);
      setTicked([]);
      setSaid(say(now.missing.length === 0 ? 'offer_owner_saved' : 'offer_owner_saved_missing'));
    });
  };
  const line = (name: Name, more: object = {}) => (
    <Line
      key={name}
      id={`offer-owner-${name}`}
      label={say(`offer_owner_${name}`)}
      faults={faults}
      value={typed[name]}
      change={(value) => setTyped({ ...typed, [name]: value })}
      {...more}
    />
  );
  return (
    <form className="form" onSubmit={save} noValidate>
      <p className="kern-body">{say('offer_owner_lead')}</p>
      <FaultSummary title={say('offer_faults')} faults={faults} />
      <Radios
        id="offer-owner-kind"
        legend={say('offer_owner_kind')}
        value={kind}
        options={(['private', 'business'] as const).map((value) => ({
          value,
          words: say(`offer_owner_${value}`),
        }))}
        change={setKind}
      />
      {line('name', { longest: 70, complete: kind === 'private' ? 'name' : 'organization' })}
      <div className="offer__pair">
        {line('street', { longest: 120, complete: 'address-line1' })}
        {line('houseNumber', { longest: 20 })}
        {line('postcode', { longest: 5, mode: 'numeric', complete: 'postal-code' })}
        {line('town', { longest: 100, complete: 'address-level2' })}
      </div>
      {line('iban', { longest: 50, hint: say('offer_owner_iban_hint') })}
      {line('holder', { longest: 70, hint: say('offer_owner_holder_hint') })}
      <SelectField
        id="offer-owner-vat"
        label={say('offer_vat')}
        value={vat}
        options={VAT.map((value) => ({ value, words: say(`offer_vat_${value}`) }))}
        change={setVat}
      />
      {vat === 'standard' ? (
        <Line
          id="offer-owner-rate"
          label={say('offer_owner_rate')}
          hint={say('offer_owner_rate_hint')}
          faults={faults}
          mode="decimal"
          value={rate}
          change={setRate}
        />
      ) : null}
      <Fold id="steuer" title={say('offer_owner_tax')}>
        <div className="form">
          <p className="kern-hint">{say('offer_owner_tax_hint')}</p>
          {line('birthDate', { type: 'date' })}
          {line('taxId', { longest: 40 })}
          {line('vatId', { longest: 40 })}
          {line('registerNumber', { longest: 60 })}
        </div>
      </Fold>
      {view.missing.length === 0 ? null : (
        <fieldset className="kern-fieldset offer__group">
          <legend className="kern-label">{say('offer_consents')}</legend>
          {view.missing.map(({ id, text, source, toVerify }) => (
            <Check
              key={id}
              id={`offer-consent-${id}`}
              label={text}
              hint={[
                ...(source === null ? [] : [say('offer_consent_source', { source })]),
                ...(toVerify ? [say('offer_to_verify')] : []),
              ].join(' ')}
              checked={ticked.includes(id)}
              change={(checked) => setTicked(checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
            />
          ))}
        </fieldset>
      )}
      {view.given.length === 0 ? null : (
        <p className="desk__hint">
          {say('offer_given', {
            count: view.given.length,
            date: formatDate(view.given.at(-1)?.at ?? '', language),
          })}
        </p>
      )}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('offer_save')}
        </ActButton>
      </div>
    </form>
  );
}

function typedFields(fields: OwnerFields | null): Record<Name, string> {
  const text = (name: Name) => fields?.[name] ?? '';
  return {
    ...{ name: text('name'), street: text('street'), houseNumber: text('houseNumber') },
    ...{ postcode: text('postcode'), town: text('town'), iban: text('iban'), holder: text('holder') },
    ...{ birthDate: text('birthDate'), taxId: text('taxId'), vatId: text('vatId') },
    registerNumber: text('registerNumber'),
  };
}
