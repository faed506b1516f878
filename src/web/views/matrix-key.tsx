/** What the cells of the table mean. */
export function MatrixKey() {
  return (
    <ul class="key hue hue-none" aria-label="Key">
      <li>
        <span class="cell">
          <span class="depth-2" aria-hidden="true">
            2
          </span>
        </span>
        held
      </li>
      <li>
        <span class="cell">
          <span class="planned" aria-hidden="true">
            1
          </span>
        </span>
        planned
      </li>
      <li>
        <span class="cell">
          <span class="off" aria-hidden="true">
            1
          </span>
        </span>
        called off
      </li>
    </ul>
  );
}
