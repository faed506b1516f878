/** Returns an icon that draws a path in a square of 20 units. */
const icon = (path: string) =>
  function Icon() {
    return (
      <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6">
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    );
  };

export const QuestionsIcon = icon('M4 4h12M4 8h12M4 12h8M4 16h5M14 14l2 2 3-4');
export const BuildIcon = icon('M4 4h4v4H4zM4 12h4v4H4zM11 6h6M11 14h6');
export const FindIcon = icon('M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.5 12.5 17 17');
