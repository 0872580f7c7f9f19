/** What went wrong, said at once to those who listen. */
export function Alert({ words }: { words: string | null }) {
  return (
    <div role="alert" className="trouble">
      {words === null ? null : (
        <p className="kern-error">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{words}</span>
        </p>
      )}
    </div>
  );
}
