/** Paths to begin with: proposals, to be checked against the law of the Land and the rules of the house. Data. */
import { z } from 'zod';
import { APPROVAL_KINDS, type ApprovalKind, LONGEST } from './approval.ts';

/** `days`: after which it should be decided, counted from the day on which the path is begun; null: open. */
export const templateStep = z.object({
  ...{ kind: z.enum(APPROVAL_KINDS), name: z.string().max(LONGEST.name) },
  ...{ unit: z.string().min(1).max(LONGEST.unit), days: z.number().int().min(0).max(3_660).nullable() },
});
export type TemplateStep = z.infer<typeof templateStep>;

export const SHIPPED_TEMPLATES = [
  'personal-data',
  'this-platform',
  'with-costs',
  'council-informed',
] as const;
export type ShippedTemplate = (typeof SHIPPED_TEMPLATES)[number];

/** The office is called as the kind is, in the language of who begins. */
type ShippedStep = readonly [kind: Exclude<ApprovalKind, 'other'>, days: number];

/** Days are proposals of ours: what is measured stands beside them on the screen. */
export const SHIPPED: Readonly<Record<ShippedTemplate, readonly ShippedStep[]>> = {
  'personal-data': [
    ['data-protection', 42],
    ['staff-council', 42],
    ['information-security', 28],
    ['council', 90],
  ],
  'this-platform': [
    ['data-protection', 28],
    ['information-security', 28],
    ['staff-council', 42],
  ],
  'with-costs': [
    ['audit', 28],
    ['data-protection', 42],
    ['council', 90],
  ],
  'council-informed': [['council', 60]],
};
