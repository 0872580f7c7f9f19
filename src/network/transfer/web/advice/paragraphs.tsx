/** A text of several lines as paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <p className="kern-body" key={index}>
        {line}
      </p>
    ));
}
