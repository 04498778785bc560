import type { AgreedAttribution, InformantClass, QuoteQuestion } from '../../api/quotes';

/** How quotes are attributed and what is masked, as somebody is about to change it for the project. */
export interface AttributionDraft {
  readonly template: string;
  readonly classes: readonly InformantClass[];
  readonly mask: readonly string[];
}

const DRAFT = 'kodebok.attributionDraft.';
/** Where this was kept before it belonged to the project. */
const LEFT = { template: 'kodebok.attribution.', classes: 'kodebok.attributionClasses.' } as const;

export function draftOf({ template, classes, mask }: AgreedAttribution): AttributionDraft {
  return { template: template ?? '', classes, mask };
}

/** What is only half written is not asked for yet. */
function written({ template, classes, mask }: AttributionDraft): AttributionDraft {
  return {
    template: template.trim(),
    classes: classes
      .map((one) => ({ where: one.where.trim(), template: one.template.trim() }))
      .filter((one) => one.where !== '' && one.template !== ''),
    mask: [...mask].toSorted(),
  };
}

export function isSame(one: AttributionDraft, other: AttributionDraft): boolean {
  return JSON.stringify(written(one)) === JSON.stringify(written(other));
}

/** As the server keeps it. */
export function kept(draft: AttributionDraft): Omit<AgreedAttribution, 'standard'> {
  const { template, classes, mask } = written(draft);
  return { template: template === '' ? null : template, classes, mask };
}

/** What is asked for of quotes: nothing where it is as the project has it. */
export function askedOf(draft: AttributionDraft, agreed: AgreedAttribution): Pick<QuoteQuestion, 'attribution' | 'classes'> {
  const own = draftOf(agreed);
  if (isSame({ ...draft, mask: [] }, { ...own, mask: [] })) return { attribution: '', classes: [] };
  const { template, classes } = written(draft);
  return { attribution: template === '' ? agreed.standard : template, classes: classes.map((one) => `${one.where} => ${one.template}`) };
}

/** What is masked, said so that nothing means nothing. */
export function askedMask(mask: readonly string[]): readonly string[] {
  return mask.length === 0 ? ['none'] : mask;
}

export function storedDraft(projectId: string, storage: Storage = sessionStorage): AttributionDraft | null {
  return read(storage.getItem(DRAFT + projectId), asDraft);
}

export function storeDraft(projectId: string, draft: AttributionDraft | null, storage: Storage = sessionStorage): void {
  if (draft === null) storage.removeItem(DRAFT + projectId);
  else storage.setItem(DRAFT + projectId, JSON.stringify(draft));
}

/** Templates that this browser still has from when they were kept here; null where there are none. */
export function leftInBrowser(projectId: string, storage: Storage = localStorage): AttributionDraft | null {
  const template = storage.getItem(LEFT.template + projectId) ?? '';
  const classes = read(storage.getItem(LEFT.classes + projectId), asClasses) ?? [];
  return template.trim() === '' && classes.length === 0 ? null : { template, classes, mask: [] };
}

export function forgetInBrowser(projectId: string, storage: Storage = localStorage): void {
  storage.removeItem(LEFT.template + projectId);
  storage.removeItem(LEFT.classes + projectId);
}

function read<T>(text: string | null, as: (value: unknown) => T | null): T | null {
  try {
    return text === null ? null : as(JSON.parse(text));
  } catch {
    return null;
  }
}

function asClasses(value: unknown): readonly InformantClass[] | null {
  return Array.isArray(value) ? value.filter(isClass) : null;
}

function asDraft(value: unknown): AttributionDraft | null {
  const { template, classes, mask } = (value ?? {}) as Partial<AttributionDraft>;
  return typeof template === 'string' && Array.isArray(mask) ? { template, classes: asClasses(classes) ?? [], mask: mask.map(String) } : null;
}

function isClass(one: unknown): one is InformantClass {
  const { where, template } = (one ?? {}) as Partial<InformantClass>;
  return typeof where === 'string' && typeof template === 'string';
}
