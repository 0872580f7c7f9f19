/** Which C library this Linux has: packages with machine code are made for one of them. */

/** @type {'glibc' | 'musl' | null} null beside Linux */
export const LIBC = process.platform === 'linux' ? readLibc() : null;

function readLibc() {
  // Without this the report looks up the names of all network neighbours.
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}
