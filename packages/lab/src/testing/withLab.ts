import { afterAll, beforeAll } from 'vitest';
import type { LabEvent } from '../events.ts';
import { startLab, type Lab, type LabOptions } from '../lab.ts';

/** One lab for a test file or describe block. */
export function useLab(options?: LabOptions): () => Lab {
  let lab: Lab | undefined;
  beforeAll(async () => {
    lab = await startLab(options);
  });
  afterAll(async () => {
    await lab?.stop();
  });
  return () => {
    if (!lab) throw new Error('the lab has not started yet');
    return lab;
  };
}

/** Resolves with the first event of the tag that fits, past or future. */
export function eventOf(
  lab: Lab,
  tag: string,
  fits: (event: LabEvent) => boolean,
  ms = 3000,
): Promise<LabEvent> {
  return new Promise((resolve, reject) => {
    const found = lab.eventsOf(tag).find(fits);
    if (found) {
      resolve(found);
      return;
    }
    const done = lab.on((event) => {
      if (event.tag !== tag || !fits(event)) return;
      clearTimeout(timer);
      done();
      resolve(event);
    });
    const timer = setTimeout(() => {
      done();
      reject(new Error(`no such event within ${ms} ms; got ${JSON.stringify(lab.eventsOf(tag))}`));
    }, ms);
  });
}
