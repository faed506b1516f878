import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import type { PictureProps } from './picture.tsx';

/** The picture of a network; its code and the layout by force are loaded when one is first shown. */
export function LazyPicture(props: PictureProps) {
  const [found, set] = useState<{ readonly Picture: ComponentType<PictureProps> } | null>(null);
  useEffect(() => {
    void import('./picture.tsx').then(({ NetworkPicture }) => {
      set({ Picture: NetworkPicture });
    });
  }, []);
  return found ? <found.Picture {...props} /> : <div class="picture" />;
}
