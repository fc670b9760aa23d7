import { useLayoutEffect, useRef, type JSX } from 'react';
import { discordGateway } from '@close-codes/core/dialects/discord-gateway';
import { graphqlTransportWs } from '@close-codes/core/dialects/graphql-transport-ws';
import { liveblocks } from '@close-codes/core/dialects/liveblocks';
import { en } from '@close-codes/core/diagnose/locales/en';
import { CloseCodeBadge, CloseCodeProvider, CloseCodeTable } from '../src/index.ts';
import { CloseDiagnosis } from '../src/close-diagnosis/index.ts';
import type { Tone } from '../src/close-code-badge/tone.ts';
import * as records from './closeRecords.ts';

export const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];
export const sizes = ['md', 'sm'] as const;

const DIALECTS = [discordGateway, graphqlTransportWs, liveblocks];

/** A tooltip as it is when it is open, in the flow. */
function TooltipSpecimen(): JSX.Element {
  return (
    <span className="close-code-tooltip" role="tooltip" data-placement="beside">
      <span className="close-code-details-line">The connection ended without a Close frame. </span>
      <span className="close-code-details-line">
        Reason: <bdi className="close-code-quote">rolling update</bdi>{' '}
      </span>
      <span className="close-code-details-line close-code-details-source">
        Abnormal Closure · RFC 6455 §7.4.1
      </span>
    </span>
  );
}

/** All there is to see: every tone in every size, a table with a highlighted row, a diagnosis with everything open. */
export function Specimens(): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const details of ref.current?.querySelectorAll('details') ?? []) details.open = true;
  }, []);
  return (
    <CloseCodeProvider dialects={DIALECTS}>
      <div ref={ref}>
        {sizes.map((size) => (
          <p key={size}>
            {tones.map((tone) => (
              <CloseCodeBadge key={tone} code={1006} tone={tone} size={size} />
            ))}
          </p>
        ))}
        <p>
          <CloseCodeBadge code={1012} details="inline" />
        </p>
        <TooltipSpecimen />
        <CloseDiagnosis record={records.idle} history={records.idleHistory} locale={en} />
        <CloseDiagnosis record={records.refused} locale={en} layout="compact" />
        <CloseCodeTable highlight={1006} />
      </div>
    </CloseCodeProvider>
  );
}
