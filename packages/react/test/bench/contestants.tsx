// The contestants: functions that make the elements of N badges. They are no components, so that the plain buttons
// are as plain as in a host's own loop.
import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import { MantineProvider, Tooltip as MantineTooltip } from '@mantine/core';
import MuiTooltip from '@mui/material/Tooltip';
import { Arrow, Content, Portal, Provider, Root, Trigger } from '@radix-ui/react-tooltip';
import { describeCloseCode } from '@close-codes/core';
import { useRef, type ComponentPropsWithRef, type JSX, type SVGProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Tooltip as ReactTooltip } from 'react-tooltip';
import { HOVER_DELAY_MS } from '../../src/close-code-badge/BadgeTooltip.tsx';
import { glyph } from '../../src/close-code-badge/Glyph.tsx';
import type { Tone } from '../../src/close-code-badge/tone.ts';
import { CloseCodeBadge } from '../../src/index.ts';
import type { ContestantName } from './harness.ts';

export type Contestant = (codes: readonly number[]) => JSX.Element;

/** All codes that have a name, and some that have none. Neighbours differ, so that a shift by one changes all. */
const CODES: readonly number[] = [
  ...Array.from({ length: 16 }, (_, index) => 1000 + index),
  ...[2500, 3000, 3999, 4401],
];

export function codes(count: number, offset = 0): readonly number[] {
  return Array.from({ length: count }, (_, index) => CODES[(index + offset) % CODES.length] ?? 1000);
}

/** What a plain button of a code says, read from a badge beforehand. */
interface Written {
  readonly code: string;
  readonly label: string;
  readonly outcome: string;
  readonly tone: string;
  readonly svg: SVGProps<SVGSVGElement>;
  readonly path: SVGProps<SVGPathElement>;
}

const WRITTEN: ReadonlyMap<number, Written> = new Map(
  CODES.map((code) => {
    const markup = renderToStaticMarkup(<CloseCodeBadge code={code} />);
    const read = (pattern: RegExp): string => pattern.exec(markup)?.[1] ?? '';
    const tone = read(/data-tone="([^"]*)"/);
    const svg = glyph(tone as Tone).props as SVGProps<SVGSVGElement> & { readonly children: JSX.Element };
    return [
      code,
      {
        code: read(/close-code-number">([^<]*)</),
        label: read(/close-code-label">([^<]*)</),
        outcome: read(/data-outcome="([^"]*)"/),
        tone,
        svg,
        path: svg.children.props as SVGProps<SVGPathElement>,
      },
    ];
  }),
);

function written(code: number): Written {
  const found = WRITTEN.get(code);
  if (!found) throw new Error(`There is no plain button for ${code}.`);
  return found;
}

/** The markup of a badge by hand. Whether it is the same is checked before anything is measured. */
function inside({ code, label, svg, path }: Written): JSX.Element {
  return (
    <>
      <svg {...svg}>
        <path {...path} />
      </svg>
      <span className="close-code-number">{code}</span> <span className="close-code-label">{label}</span>
    </>
  );
}

/** The button that all others hang a tooltip on; what they need on it goes to `rest`. */
function PlainButton({
  code,
  ...rest
}: { readonly code: number } & ComponentPropsWithRef<'button'>): JSX.Element {
  return <button {...attributes(code)} {...rest} />;
}

const attributes = (code: number) => {
  const text = written(code);
  return {
    lang: 'en',
    className: 'close-code-badge',
    'data-outcome': text.outcome,
    'data-tone': text.tone,
    'data-size': 'md',
    'data-show': 'both',
    type: 'button',
    children: inside(text),
  } as const;
};

/** Not by `attributes`: an object that is spread takes more memory than one that is written out. */
const plain: Contestant = (codes) => (
  <div>
    {codes.map((code, index) => {
      const text = written(code);
      return (
        <button
          key={index}
          lang="en"
          className="close-code-badge"
          data-outcome={text.outcome}
          data-tone={text.tone}
          data-size="md"
          data-show="both"
          type="button"
          data-state="closed"
        >
          {inside(text)}
        </button>
      );
    })}
  </div>
);

const badge: Contestant = (codes) => (
  <div>
    {codes.map((code, index) => (
      <CloseCodeBadge key={index} code={code} />
    ))}
  </div>
);

/** Rendered only while a tooltip is open: the details that ours has. */
function Details({ code }: { readonly code: number }): JSX.Element {
  const { name, description, references } = describeCloseCode(code);
  return (
    <>
      <span className="close-code-details-line">{description}</span>
      {name !== undefined && (
        <span className="close-code-details-line close-code-details-source" lang="en" translate="no">
          {name} · {references.join(' · ')}
        </span>
      )}
    </>
  );
}

const radix: Contestant = (codes) => (
  <Provider delayDuration={HOVER_DELAY_MS}>
    <div>
      {codes.map((code, index) => (
        <Root key={index}>
          <Trigger asChild>
            <button {...attributes(code)} />
          </Trigger>
          <Portal>
            <Content className="close-code-tooltip" sideOffset={4} collisionPadding={8}>
              <Details code={code} />
              <Arrow className="close-code-tooltip-arrow" />
            </Content>
          </Portal>
        </Root>
      ))}
    </div>
  </Provider>
);

const baseUi: Contestant = (codes) => (
  <BaseTooltip.Provider delay={HOVER_DELAY_MS}>
    <div>
      {codes.map((code, index) => (
        <BaseTooltip.Root key={index}>
          <BaseTooltip.Trigger render={<PlainButton code={code} />} />
          <BaseTooltip.Portal>
            <BaseTooltip.Positioner sideOffset={4}>
              <BaseTooltip.Popup className="close-code-tooltip" role="tooltip">
                <Details code={code} />
              </BaseTooltip.Popup>
            </BaseTooltip.Positioner>
          </BaseTooltip.Portal>
        </BaseTooltip.Root>
      ))}
    </div>
  </BaseTooltip.Provider>
);

const mui: Contestant = (codes) => (
  <div>
    {codes.map((code, index) => (
      <MuiTooltip
        key={index}
        describeChild
        enterDelay={HOVER_DELAY_MS}
        enterNextDelay={HOVER_DELAY_MS}
        slotProps={{ tooltip: { className: 'close-code-tooltip' } }}
        title={<Details code={code} />}
      >
        <button {...attributes(code)} />
      </MuiTooltip>
    ))}
  </div>
);

const mantine: Contestant = (codes) => (
  <MantineProvider>
    <div>
      {codes.map((code, index) => (
        <MantineTooltip
          key={index}
          openDelay={HOVER_DELAY_MS}
          classNames={{ tooltip: 'close-code-tooltip' }}
          label={<Details code={code} />}
        >
          <button {...attributes(code)} />
        </MantineTooltip>
      ))}
    </div>
  </MantineProvider>
);

/** One tooltip for all: the way that its documentation recommends for many. */
const reactTooltip: Contestant = (codes) => (
  <div>
    {codes.map((code, index) => (
      <button
        key={index}
        {...attributes(code)}
        data-state="closed"
        data-tooltip-id="codes"
        data-tooltip-content={String(code)}
      />
    ))}
    <ReactTooltip
      id="codes"
      className="close-code-tooltip"
      delayShow={HOVER_DELAY_MS}
      render={({ content }) => content !== null && <Details code={Number(content)} />}
    />
  </div>
);

const noop = (): void => undefined;

/** A fault on purpose: one DOM listener a badge. */
const listening: Contestant = (codes) => (
  <div>
    {codes.map((code, index) => (
      <CloseCodeBadge key={index} code={code} ref={(node) => node?.addEventListener('keydown', noop)} />
    ))}
  </div>
);

function Hoarder({ code }: { readonly code: number }): JSX.Element {
  // 512 numbers are 2 KiB where pointers are compressed, 4 KiB where they are not.
  useRef(Array.from({ length: 512 }, (_, index) => index));
  return <CloseCodeBadge code={code} />;
}

/** A fault on purpose: 2 KiB a badge. */
const hoarding: Contestant = (codes) => (
  <div>
    {codes.map((code, index) => (
      <Hoarder key={index} code={code} />
    ))}
  </div>
);

export const contestants: { readonly [N in ContestantName]: Contestant } = {
  plain,
  badge,
  radix,
  'base-ui': baseUi,
  mui,
  mantine,
  'react-tooltip': reactTooltip,
  listening,
  hoarding,
};
