/** The code that a town copies into its site: a frame that loads when it comes into view. Height in pixels. */
export function embedCode({
  address,
  title,
  height,
}: {
  address: string;
  title: string;
  height: number;
}): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" referrerpolicy="no-referrer" style="width:100%;height:${height}px;border:0"></iframe>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
