/** Breaks text into lines that fit a width. Pure. */

/** After a space, and after a hyphen or a slash between syllables: not in dates, and not at a no-break space. */
const BREAKS = /(?<= )|(?<=[\p{L}\d]{2}[-/–])(?=\p{L}{2})/u;

/**
 * A line that goes on ends with a space, so that two words are not read as one. A word that is wider than a line is
 * broken where the line ends. Always one line or more.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const broken = breakLine(line, width, measure);
    return at === lines.length - 1 ? broken : broken.with(-1, `${broken.at(-1)} `);
  });
}

function breakLine(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  const end = () => {
    lines.push(line);
    [line, used] = ['', 0];
  };
  for (const part of partsOf(text)) {
    const needed = measure(part.trimEnd());
    if (line !== '' && used + needed > width) end();
    if (needed <= width) {
      line += part;
      used += measure(part);
      continue;
    }
    for (const { segment } of new Intl.Segmenter('de').segment(part)) {
      const next = measure(segment);
      if (line !== '' && used + next > width && segment !== ' ') end();
      line += segment;
      used += next;
    }
  }
  end();
  return lines;
}

/** The widest piece that cannot be broken. */
export function widestPart(text: string, measure: (text: string) => number): number {
  return Math.max(
    0,
    ...text.split('\n').flatMap((line) => partsOf(line).map((part) => measure(part.trimEnd()))),
  );
}

function partsOf(line: string): string[] {
  return line.trim().replaceAll(/ +/g, ' ').split(BREAKS);
}
