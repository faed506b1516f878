/** A button with a sign that moves or zooms a picture by one step. */
export const StepButton = ({
  label,
  sign,
  onClick,
}: {
  readonly label: string;
  readonly sign: string;
  readonly onClick: () => void;
}) => (
  <button class="button icon" type="button" aria-label={label} title={label} onClick={onClick}>
    {sign}
  </button>
);
