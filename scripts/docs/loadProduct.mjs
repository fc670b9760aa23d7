import { loadSource } from '../loadSource.mjs';

/** @typedef {typeof import('./product.mjs')} Product */

/** @type {Promise<Product> | undefined} */
let product;

/** What the docs are printed from: loaded once, however many of them ask. */
export function loadProduct() {
  return (product ??= /** @type {Promise<Product>} */ (loadSource('scripts/docs/product.mjs')));
}
