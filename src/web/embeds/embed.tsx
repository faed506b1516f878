import { ABOUT } from '../operations.ts';
import { About } from '../lib/about.ts';
import { EVENT_FILTERS, hrefTo, useAddress, useViewpoint } from '../lib/address.ts';
import { LANGUAGE, writeDay } from '../lib/locale.ts';
import { MapEmbed } from './map.tsx';
import { rich, t } from '../lib/messages.ts';
import { RecordText } from '../parts/record-text.tsx';
import { MatrixEmbed } from './matrix.tsx';
import { NextEmbed } from './next.tsx';
import { TimelineEmbed } from './timeline.tsx';
import { clockWords } from '../parts/clocks.tsx';
import { useQuery } from '../lib/client.ts';
import type { ComponentType } from 'preact';

/** The pictures that other sites can frame, each with the view that shows more. */
const EMBEDS: Readonly<Record<string, { readonly Picture: ComponentType; readonly view: string }>> = {
  matrix: { Picture: MatrixEmbed, view: '' },
  timeline: { Picture: TimelineEmbed, view: 'timeline' },
  map: { Picture: MapEmbed, view: 'map' },
  next: { Picture: NextEmbed, view: 'timeline' },
};

/** Returns the view that shows more than an embed. */
export const viewOfEmbed = (name: string): string => EMBEDS[name]?.view ?? '';

/** A picture for the page of another site: title, picture, source, licence and the link to the view. It needs no script. */
export function Embed() {
  const { view, params } = useAddress();
  const about = useQuery(ABOUT, {});
  const dataset = about.answer?.dataset;
  const words = clockWords(useViewpoint());
  const embed = EMBEDS[view];
  if (!embed) return null;
  const own = Object.fromEntries(EVENT_FILTERS.map((name) => [name, params.get(name)]));
  return (
    <main class="embed">
      {words !== null && <p class="soft">{words}</p>}
      <About.Provider value={about}>
        <embed.Picture />
      </About.Provider>
      <footer>
        <a href={hrefTo(embed.view, own)}>{t('embed.more')}</a>
        {dataset && (
          <span class="soft">
            {rich('embed.dataset', {
              title: () => <RecordText>{dataset.title}</RecordText>,
              version: dataset.version,
              day: writeDay(dataset.cutOff, LANGUAGE),
              licence: dataset.licence,
            })}
          </span>
        )}
      </footer>
    </main>
  );
}
