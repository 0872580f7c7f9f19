/** Fields whose content may be kept on the device. Passwords and files never are. */
export type DraftField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function isField(target: EventTarget | null): target is DraftField {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['password', 'file', 'hidden'].includes(target.type);
}

export function isDraftField(target: EventTarget | null): target is DraftField {
  return isField(target) && target.dataset.draft !== undefined && nameOfField(target) !== '';
}

/** `data-draft="name"`, else the field's own name or id. Choices of one name are told apart by their value. */
export function nameOfField(field: DraftField): string {
  const name = field.dataset.draft || field.name || field.id;
  return isChoice(field) ? `${name}=${field.value}` : name;
}

export function contentOf(field: DraftField): string {
  if (isChoice(field)) return field.checked ? 'yes' : '';
  return field.value;
}

/** Sets it as if somebody had typed, so that whoever draws the field hears of it. */
export function setValue(field: DraftField, value: string): void {
  if (isChoice(field)) {
    if (!field.checked && value === 'yes') field.click();
    return;
  }
  // React watches the property of the element itself; the one of its kind goes past it.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function isChoice(field: DraftField): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
}
