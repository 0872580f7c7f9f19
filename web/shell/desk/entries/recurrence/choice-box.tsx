/** Yes or no, in one line. */
export function ChoiceBox(props: {
  id: string;
  label: string;
  isChosen: boolean;
  change: (isChosen: boolean) => void;
}) {
  const { id, label, isChosen, change } = props;
  return (
    <label className="mine__choice" htmlFor={id}>
      <input
        type="checkbox"
        id={id}
        checked={isChosen}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
