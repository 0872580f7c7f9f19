import type { FactRow } from '../../solution.ts';
import { type Attributes, type Child, h, island, type Markup } from '../html.ts';
import type { ClaimField, ClaimForm, ClaimView } from './claim-view.ts';

type FormPage = Pick<ClaimView, 'title' | 'lines' | 'form'> & {
  back?: { href: string; text: string } | null;
  isDone?: true;
  facts?: readonly FactRow[];
  links?: readonly { href: string; text: string }[];
};

/** The page as it is, with and without JavaScript. */
export function renderClaim(page: FormPage): Markup[] {
  const { title, lines, form, back = null, isDone, facts = [], links = [] } = page;
  return [
    h(
      'article',
      { class: 'content info claim' },
      h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, title),
      lines.map((line) => h('p', { class: 'kern-body' }, line)),
      facts.length > 0 && factsOf(facts),
      form !== null && formOf(form),
      links.map(({ href, text }) => h('p', {}, h('a', { class: 'kern-link', href }, text))),
      // Nothing to see: what the device has kept of the form goes.
      isDone && island('kept-form'),
      back !== null && h('p', {}, h('a', { class: 'kern-link', href: back.href }, back.text)),
    ),
  ];
}

function factsOf(rows: readonly FactRow[]): Child {
  return h(
    'dl',
    { class: 'kern-description-list facts' },
    rows.map(({ label, value, note }) =>
      h(
        'div',
        { class: 'kern-description-list-item' },
        h('dt', { class: 'kern-description-list-item__key' }, label),
        h(
          'dd',
          { class: 'kern-description-list-item__value' },
          value,
          note !== undefined && h('span', { class: 'facts__note' }, note),
        ),
      ),
    ),
  );
}

function formOf(form: ClaimForm): Child {
  return form.offline === undefined ? plainForm(form) : island('kept-form', plainForm(form));
}

function plainForm(form: ClaimForm): Child {
  const { action, hidden, fields, trap, fault, note, links = [], submit, offline } = form;
  return h(
    'form',
    {
      ...{ class: 'claim__form', action, method: 'post', novalidate: true },
      ...(offline !== undefined && { id: 'kept-form', 'data-offline': offline }),
    },
    fault !== null &&
      h(
        'div',
        { class: 'kern-error', role: 'alert' },
        h('span', { class: 'kern-icon kern-icon--danger', 'aria-hidden': 'true' }),
        h('p', { class: 'kern-body' }, fault),
      ),
    // Many fields: the way to each that has an error.
    offline !== undefined && faultLinks(fields),
    Object.entries(hidden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
    fields.map((field) => [
      field.section !== undefined && h('h2', { class: 'section-title' }, field.section),
      (FIELDS[field.type] ?? line)(field),
    ]),
    trap !== undefined &&
      h(
        'div',
        { class: 'trap', 'aria-hidden': 'true' },
        h('label', { for: 'claim-trap' }, trap.label),
        h('input', { id: 'claim-trap', name: trap.name, type: 'text', tabindex: -1, autocomplete: 'off' }),
      ),
    note !== null && h('p', { class: 'kern-body' }, note),
    links.map(({ href, text }) => h('p', {}, h('a', { class: 'kern-link', href, target: '_blank' }, text))),
    h(
      'p',
      {},
      h(
        'button',
        { class: 'kern-btn kern-btn--primary', type: 'submit' },
        h('span', { class: 'kern-label' }, submit),
      ),
    ),
  );
}

function faultLinks(fields: readonly ClaimField[]): Child {
  const wrong = fields.filter(({ error }) => error !== null);
  if (wrong.length === 0) return null;
  return h(
    'ul',
    { class: 'claim__faults' },
    wrong.map(({ name, label, error, type }) =>
      h(
        'li',
        {},
        // What somebody agrees to is a sentence already.
        h(
          'a',
          { class: 'kern-link', href: `#claim-${name}` },
          type === 'check' ? error : `${label}: ${error}`,
        ),
      ),
    ),
  );
}

function line(field: ClaimField): Child {
  const { name, hint, error, value, type, autocomplete, isOptional, longest, draft, options } = field;
  const id = `claim-${name}`;
  const described = [error !== null && `${id}-error`, hint !== null && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const same = {
    class: 'kern-form-input__input',
    ...{ id, name, autocomplete, required: isOptional !== true, 'data-draft': draft },
    'aria-invalid': error === null ? undefined : 'true',
    'aria-describedby': described === '' ? undefined : described,
  };
  return h(
    'div',
    { class: error === null ? 'kern-form-input' : 'kern-form-input kern-form-input--error' },
    labelOf(id, field),
    hint !== null && h('p', { class: 'kern-hint', id: `${id}-hint` }, hint),
    type === 'paragraphs'
      ? h('textarea', { ...same, rows: 7, maxlength: longest }, value)
      : type === 'select'
        ? h('div', { class: 'kern-form-input__select-wrapper' }, select(same, options, value))
        : h('input', { ...same, type, value, maxlength: longest ?? (type === 'email' ? 254 : 100) }),
    errorOf(id, error),
  );
}

function choice({ name, label, options, value, error }: ClaimField): Child {
  const id = `claim-${name}`;
  return h(
    'fieldset',
    {
      class: error === null ? 'kern-fieldset' : 'kern-fieldset kern-fieldset--error',
      'aria-describedby': error === null ? undefined : `${id}-error`,
    },
    h('legend', { class: 'kern-label' }, label),
    h(
      'div',
      { class: 'claim__choices' },
      options.map((option, index) =>
        h(
          'div',
          { class: 'kern-form-check claim__choice' },
          h('input', {
            class: 'kern-form-check__radio',
            ...{ type: 'radio', id: `${id}-${index}`, name, value: option.value, required: true },
            checked: option.value === value,
          }),
          h('label', { class: 'kern-label', for: `${id}-${index}` }, option.label),
        ),
      ),
    ),
    errorOf(id, error),
  );
}

function labelOf(id: string, { label, isMarked }: ClaimField): Child {
  const mark = isMarked && h('span', { class: 'claim__mark', 'aria-hidden': 'true' }, ' *');
  return h('label', { class: 'kern-label', for: id }, label, mark);
}

function select(same: Attributes, options: ClaimField['options'], value: string): Child {
  return h(
    'select',
    { ...same, class: 'kern-form-input__select' },
    options.map((one) => h('option', { value: one.value, selected: one.value === value }, one.label)),
  );
}

/** Without a draft: what somebody agrees to is said each time. */
function check(field: ClaimField): Child {
  const { name, hint, error, value } = field;
  const id = `claim-${name}`;
  return h(
    'div',
    { class: error === null ? 'claim__check' : 'claim__check kern-form-input--error' },
    h(
      'div',
      { class: 'kern-form-check' },
      h('input', {
        class: 'kern-form-check__checkbox',
        ...{ type: 'checkbox', id, name, value: 'ja', checked: value !== '' },
        'aria-invalid': error === null ? undefined : 'true',
        'aria-describedby': [hint !== null && `${id}-hint`, error !== null && `${id}-error`]
          .filter(Boolean)
          .join(' '),
      }),
      labelOf(id, field),
    ),
    hint !== null && h('p', { class: 'kern-hint', id: `${id}-hint` }, hint),
    errorOf(id, error),
  );
}

const FIELDS: Readonly<Partial<Record<ClaimField['type'], (field: ClaimField) => Child>>> = { choice, check };

function errorOf(id: string, error: string | null): Child {
  if (error === null) return null;
  return h(
    'p',
    { class: 'kern-error', id: `${id}-error` },
    h('span', { class: 'kern-icon kern-icon--danger', 'aria-hidden': 'true' }),
    h('span', { class: 'kern-body' }, error),
  );
}
