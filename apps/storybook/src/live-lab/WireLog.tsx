import type { JSX } from 'react';
import type { LabEvent } from '@close-codes/lab';
import { usePageLanguage } from '../Page.tsx';
import { fill } from '../texts/fill.ts';
import type { LabTexts } from '../texts/pageTexts.ts';
import type { Wire } from './useWire.ts';

type Side = 'client' | 'server' | 'lab';

interface Line {
  readonly side: Side;
  readonly text: string;
  /** As it stood in the frame or the request. */
  readonly quote?: string | undefined;
  readonly bytes?: string | undefined;
}

/** `88 02 03 f3` */
function spaced(hex: string): string {
  return hex.replace(/..(?=.)/g, '$& ');
}

function closeLine(code: number | null, texts: LabTexts['wire']): string {
  return code === null ? texts.closeFrameEmpty : `${texts.closeFrame} ${code}`;
}

function lineOf(event: LabEvent, texts: LabTexts['wire']): Line {
  switch (event.type) {
    case 'connected':
      return { side: 'client', text: texts.handshake, quote: event.path.replace(/[?&]tag=[^&]*$/, '') };
    case 'handshake-sent':
      return { side: 'server', text: fill(texts.answer, { status: event.status }) };
    case 'opened':
      return { side: 'lab', text: texts.opened };
    case 'sent':
      if (event.frame === 'close') {
        return {
          side: 'server',
          text: closeLine(event.code, texts),
          quote: event.reason,
          bytes: event.bytes,
        };
      }
      if (event.frame === 'raw') {
        return { side: 'server', text: fill(texts.raw, { size: event.size }), bytes: event.bytes };
      }
      return { side: 'server', text: fill(texts.frame, { frame: event.frame, size: event.size }) };
    case 'received':
      if (event.frame === 'close') {
        return { side: 'client', text: closeLine(event.code, texts), quote: event.reason, bytes: event.body };
      }
      if (event.frame === 'invalid') return { side: 'client', text: texts.invalid, bytes: event.bytes };
      return { side: 'client', text: fill(texts.frame, { frame: event.frame, size: event.size }) };
    case 'fin-sent':
      return { side: 'server', text: 'TCP FIN' };
    case 'rst-sent':
      return { side: 'server', text: 'TCP RST' };
    case 'handed-over':
      return { side: 'lab', text: fill(texts.handedOver, { pid: event.pid }) };
    case 'killed':
      return { side: 'lab', text: fill(texts.killed, { pid: event.pid }) };
    case 'fin-received':
      return { side: 'client', text: 'TCP FIN' };
    case 'closed':
      return { side: 'lab', text: texts.gone, quote: event.error ?? undefined };
  }
}

/** What went over the wire, as the lab read it from the bytes. */
export function WireLog({ wire }: { readonly wire: Wire }): JSX.Element {
  const { texts } = usePageLanguage();
  const { lab } = texts;
  if (wire === 'unreachable') return <p className="lab-muted">{lab.wire.unreachable}</p>;
  if (wire === undefined || wire.length === 0) return <p className="lab-muted">{lab.wire.waiting}</p>;
  const start = wire[0]?.at ?? 0;
  const sides = { client: lab.wire.fromClient, server: lab.wire.fromServer, lab: lab.wire.atServer };
  return (
    <ol className="lab-wire">
      {wire.map((event, index) => {
        const { side, text, quote, bytes } = lineOf(event, lab.wire);
        return (
          <li key={index} data-side={side}>
            <bdi className="lab-wire-time" dir="ltr">
              +{event.at - start} ms
            </bdi>
            <span className="lab-wire-side">{sides[side]}</span>
            <span className="lab-wire-text">
              {text}
              {quote ? (
                <>
                  {' '}
                  <bdi className="lab-code">{quote}</bdi>
                </>
              ) : null}
              {bytes ? (
                <bdi className="lab-wire-bytes" dir="ltr">
                  {spaced(bytes)}
                </bdi>
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
