import { useLayoutEffect, useRef } from 'preact/hooks';

/** A text beside a point of a picture; it says what the label of the thing there says too. */
export function Tip({ x, y, text }: { readonly x: number; readonly y: number; readonly text: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tip = ref.current;
    const width = tip?.parentElement?.clientWidth ?? 0;
    if (!tip) return;
    const left = Math.max(0, Math.min(x - tip.offsetWidth / 2, width - tip.offsetWidth));
    tip.style.transform = `translate(${left}px, ${y - tip.offsetHeight - 14}px)`;
  }, [x, y, text]);
  const [when = '', what = '', ...rest] = text.split(' · ');
  return (
    <div class="tip" ref={ref} aria-hidden="true">
      <b>{what}</b>
      <br />
      {[when, ...rest].join(' · ')}
    </div>
  );
}
