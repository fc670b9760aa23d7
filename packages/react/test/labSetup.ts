// Starts the lab once for the projects that open real sockets; tests get its address by `inject('labUrl')`.
import { startLab } from '@close-codes/lab';
import type { TestProject } from 'vitest/node';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Test files share it: the events of one must outlast the 10,000 messages of another.
  const lab = await startLab({ wssPort: 0, limits: { events: 100_000 } });
  project.provide('labUrl', lab.url);
  project.provide('labWssUrl', lab.wssUrl ?? '');
  return () => lab.stop();
}
