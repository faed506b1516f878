import { useEffect, useRef } from 'preact/hooks';
import { useAddress } from '../lib/address.ts';
import type { RefObject } from 'preact';

/** Closes a panel or card on Escape, on a press outside of its box, and when the address changes. */
export function useDismiss(box: RefObject<Element | null>, close: (isByKey: boolean) => void): void {
  const address = useAddress();
  const opened = useRef(address);
  useEffect(() => {
    if (opened.current !== address) close(false);
    opened.current = address;
  }, [address]);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && box.current?.contains(target) !== true) close(false);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close(true);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('keydown', onKey);
    };
  });
}
