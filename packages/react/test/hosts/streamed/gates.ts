// What a boundary waits for: on the server its data, in the browser its code. The same on both sides, so that the same
// tree can be late on either.
export const PARTS = ['badges', 'diagnosis', 'table', 'pictures'] as const;

export type Part = (typeof PARTS)[number];

interface Gate {
  readonly promise: Promise<void>;
  readonly open: () => void;
}

const gates = new Map<string, Gate>();
const opened = new Set<string>();

function gateOf(part: Part): Gate {
  let gate = gates.get(part);
  if (!gate) {
    let open = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
      open = resolve;
    });
    gates.set(part, (gate = { promise, open }));
  }
  return gate;
}

export function openGate(part: Part): void {
  opened.add(part);
  gateOf(part).open();
}

/** Suspends until the gate is open. Thrown, because React 18 has no `use`. */
export function waitFor(part: Part): void {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!opened.has(part)) throw gateOf(part).promise;
}
