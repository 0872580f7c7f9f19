import { type Problem, problem } from '../../http/problem.ts';

/** Everything that can be wrong with a picture, with the status of the answer. Texts: `picture-…` of `http/i18n`. */
const STATUS = {
  /** Nothing arrived. */
  'picture-empty': 400,
  /** Neither JPEG, PNG, WebP nor AVIF, whatever it is called. */
  'picture-type': 415,
  /** Begins like a picture, and cannot be read to its end. */
  'picture-damaged': 422,
  /** Too many bytes, or too many dots. */
  'picture-too-large': 413,
  'picture-animated': 422,
  /** A picture that is something else too: a page, a program, an archive. */
  'picture-mixed': 422,
  /** Too many are being read at this moment. */
  'picture-busy': 503,
} as const;

export type PictureFault = keyof typeof STATUS;

export function pictureProblem(fault: PictureFault, cause?: unknown): Problem {
  return problem({ code: fault, status: STATUS[fault], title: fault.replace('-', ' '), cause });
}
