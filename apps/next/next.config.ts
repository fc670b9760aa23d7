import type { NextConfig } from 'next';

/** Linked packages lie elsewhere; Turbopack refuses what is outside of its root. */
const root = process.env.HOST_ROOT;

const config: NextConfig = root === undefined ? {} : { turbopack: { root }, outputFileTracingRoot: root };

export default config;
