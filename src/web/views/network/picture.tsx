import { hrefTo, hrefWith, useAddress } from '../../lib/address.ts';
import { hueOf } from '../../lib/theme.ts';
import { kindOf, typeLabel } from '../../lib/labels.ts';
import { languageOf } from '../../lib/locale.ts';
import { layOut, NAME_FONT, NAME_LINE, WORD_FONT, WORD_LINE } from './layout.ts';
import { languageOfWords, tieKey, wordsOf } from './builder.ts';
import { t } from '../../lib/messages.ts';
import { textWidth } from '../../lib/place-labels.ts';
import { StepButton } from '../../parts/step-button.tsx';
import { useMemo, useState } from 'preact/hooks';
import { useRoving, useWidth } from '../../lib/hooks.ts';
import { useZoom } from '../../lib/use-zoom.ts';
import type { Graph } from './builder.ts';
import type { Kind } from '../../lib/labels.ts';
import type { PlainKey } from '../../lib/messages.ts';
import type { Line, Spot, TextBlock } from './layout.ts';

/** The network as a picture: groups of records around the centre. A name leads to its own network, a word to the claims of its tie. */
export function NetworkPicture({ graph }: { readonly graph: Graph }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layOut(graph, width), [graph, width]);
  const { height, centre, spots, headings, lines } = layout;
  const { zoom, handlers, onKeyDown, closer, wider, whole, show } = useZoom({ width, height });
  const roving = useRoving<SVGSVGElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const chosen = useAddress().params.get('tie');
  const isOn = ({ key, tie }: Line) => key === chosen || [tie.from.id, tie.to.id].includes(pointed ?? '');
  return (
    <div class="picture" ref={box}>
      {width > 0 && (
        <>
          <div class="steps" role="group" aria-label={t('network.zoom')}>
            <StepButton label={t('timeline.closer')} sign="+" onClick={closer} />
            <StepButton label={t('timeline.wider')} sign="−" onClick={wider} />
            <StepButton label={t('network.whole')} sign="⤢" onClick={whole} />
          </div>
          <svg
            ref={roving.ref}
            class={zoom.scale > 1 ? 'zoomed' : undefined}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-label={t('network.picture')}
            onKeyDown={(event) => {
              if (!onKeyDown(event)) roving.onKeyDown(event);
            }}
            {...handlers}
          >
            <g transform={`translate(${zoom.x} ${zoom.y}) scale(${zoom.scale})`}>
              <g aria-hidden="true">
                {lines.map((line) => (
                  <path
                    key={line.key}
                    class={`tie ${line.isMain ? 'main' : ''} ${isOn(line) ? 'is-on' : ''}`}
                    d={line.path}
                    lang={languageOfLine(line)}
                  >
                    <title>{`${line.tie.from.name}: ${wordsOf(line.tie)}: ${line.tie.to.name}`}</title>
                  </path>
                ))}
                {headings.map((block) => (
                  <Lines
                    key={block.lines[0]}
                    block={block}
                    class="heading"
                    font={WORD_FONT}
                    line={WORD_LINE}
                  />
                ))}
              </g>
              {[centre, ...spots].map((spot) => (
                <Row
                  key={spot.node.id}
                  spot={spot}
                  isCentre={spot === centre}
                  onPoint={setPointed}
                  onFocus={() => {
                    show(spot);
                  }}
                />
              ))}
            </g>
          </svg>
        </>
      )}
      <ul class="key hue hue-none" aria-label={t('formats.key')}>
        {KINDS.map(([kind, label]) => (
          <li key={kind}>
            <svg class="sample" width="16" height="16" aria-hidden="true">
              <path class="thing-shape" d={PATHS[kind](8, 8)} />
            </svg>
            {t(label)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({
  spot: { node, x, y, name, word, tie },
  isCentre,
  onPoint,
  onFocus,
}: {
  readonly spot: Spot;
  readonly isCentre: boolean;
  readonly onPoint: (id: string | null) => void;
  readonly onFocus: () => void;
}) {
  const { id } = node;
  const kind = kindOf(node.__typename);
  const hue = kind === 'party' ? hueOf(id) : 'hue hue-none';
  return (
    <g
      class={`${hue} ${isCentre ? 'centre' : ''}`}
      onPointerEnter={() => {
        onPoint(id);
      }}
      onPointerLeave={() => {
        onPoint(null);
      }}
      onFocusCapture={() => {
        onPoint(id);
        onFocus();
      }}
    >
      <a
        data-rove
        data-record={id}
        class="thing"
        href={isCentre ? hrefTo(id) : hrefTo('network', { of: id })}
        aria-label={`${node.name}, ${typeLabel(node.__typename).toLowerCase()}`}
        draggable={false}
      >
        <Hit block={name} line={NAME_LINE} mark={x} />
        <path class="thing-shape" d={PATHS[kind](x, y)} />
        <Lines
          block={name}
          class="name"
          font={isCentre ? NAME_FONT + 1 : NAME_FONT}
          line={NAME_LINE}
          lang={languageOf(node.name)}
        />
      </a>
      {word && tie && (
        <a
          data-rove
          data-tie={tieKey(tie.from.id, tie.to.id)}
          class="word"
          href={`${hrefWith({ tie: tieKey(tie.from.id, tie.to.id) })}#tie`}
          aria-label={t('network.claimsWith', { words: wordsOf(tie), name: node.name })}
          draggable={false}
        >
          <Hit block={word} line={WORD_LINE} mark={word.x} />
          <Lines
            block={word}
            class="words-of-tie"
            font={WORD_FONT}
            line={WORD_LINE}
            lang={languageOfWords(tie)}
          />
        </a>
      )}
    </g>
  );
}

/** The area of a text that a finger hits: at least 24 pixels high. */
function Hit({
  block,
  line,
  mark,
}: {
  readonly block: TextBlock;
  readonly line: number;
  readonly mark: number;
}) {
  const { lines, x, y, anchor } = block;
  const length = Math.max(24, ...lines.map((each) => textWidth(each, NAME_FONT)));
  const left = anchor === 'start' ? Math.min(mark - 10, x) : anchor === 'end' ? x - length : x - length / 2;
  const right =
    anchor === 'end' ? Math.max(mark + 10, x) : left + length + (anchor === 'start' ? x - left : 0);
  const height = Math.max(24, lines.length * line + 4);
  return <rect class="hit" x={left} y={y - line / 2 - 3} width={right - left} height={height} />;
}

function Lines({
  block: { lines, x, y, anchor },
  class: name,
  font,
  line,
  lang,
}: {
  readonly block: TextBlock;
  readonly class: string;
  readonly font: number;
  readonly line: number;
  readonly lang?: string | undefined;
}) {
  return (
    <text class={name} text-anchor={anchor} font-size={font} lang={lang} aria-hidden="true">
      {lines.map((text, i) => (
        <tspan key={i} x={x.toFixed(1)} y={(y + i * line).toFixed(1)}>
          {/* The space parts the lines in the name of the link. */}
          {`${text} `}
        </tspan>
      ))}
    </text>
  );
}

/** Returns the language of the tip of a line: that of the first part in another language than the page. */
const languageOfLine = ({ tie }: Line): string | undefined =>
  languageOf(tie.from.name) ?? languageOfWords(tie) ?? languageOf(tie.to.name);

const KINDS: readonly (readonly [Kind, PlainKey])[] = [
  ['party', 'network.kindParty'],
  ['format', 'word.FORMAT'],
  ['event', 'word.EVENT'],
  ['person', 'word.PERSON'],
  ['policy', 'network.kindPolicy'],
  ['place', 'word.PLACE'],
];

const PATHS: Readonly<Record<Kind, (x: number, y: number) => string>> = {
  party: (x, y) => `M${x - 6.5} ${y}a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0z`,
  format: (x, y) => `M${x - 7} ${y - 5}h14v10h-14z`,
  event: (x, y) => `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}z`,
  person: (x, y) => `M${x} ${y - 6.5}L${x + 6.5} ${y + 5}H${x - 6.5}z`,
  policy: (x, y) => `M${x - 5} ${y - 6.5}h7l3 3v10h-10z`,
  place: (x, y) => `M${x} ${y + 7}L${x - 5.5} ${y - 2}a5.7 5.7 0 1 1 11 0z`,
  source: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
};
