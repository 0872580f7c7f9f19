/** A day as tables write it → civil date. Pure. */
export function civilDay(text: string | undefined): string | null {
  const words = (text ?? '').trim().replace(/^\p{L}{2,10}\.?,?\s+/u, '');
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:[\sT].*)?$/.exec(words);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[\sT].*)?$/.exec(words);
  const [year, month, day] =
    german !== null ? [german[3], german[2], german[1]] : iso !== null ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined) return null;
  try {
    // Two digits are a year of ours: nobody plans collections a century ahead.
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    return Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch (error) {
    if (error instanceof RangeError) return null; // the 31st of February
    throw error;
  }
}
