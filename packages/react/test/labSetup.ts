// Starts the lab once for the projects that open real sockets; tests get its address by `inject('labUrl')`.
import { startLab } from '@close-codes/lab';
import type { TestProject } from 'vitest/node';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const lab = await startLab();
  project.provide('labUrl', lab.url);
  return () => lab.stop();
}
