// Imported once for each contestant under an address of its own (`?name`): a loop that several share would be compiled for
// all of them, and would measure the calls of none.

/**
 * @param {(code: number) => unknown} lookUp
 * @param {readonly number[]} codes
 * @param {number} repeats
 * @returns {number} how many answers there were, so that none is optimised away
 */
export function loop(lookUp, codes, repeats) {
  let answers = 0;
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (let i = 0; i < codes.length; i += 1) {
      if (lookUp(/** @type {number} */ (codes[i])) !== undefined) answers += 1;
    }
  }
  return answers;
}
