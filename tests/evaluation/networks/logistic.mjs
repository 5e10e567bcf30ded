// Logistic regression by Newton's method, and the two figures by which predictions are judged.

/** @typedef {{usualLogOdds: number, weights: number[], usual: number[]}} Model */

/** Keeps weights finite where the data would let them grow; too little to be seen in any figure. */
const RIDGE = 1e-3;
const MOST_STEPS = 30;

/** @param {number} logOdds */
const probability = (logOdds) => 1 / (1 + Math.exp(-logOdds));

/** @param {Model} model @param {number[]} x @returns {number} */
export const predict = ({ usualLogOdds, weights, usual }, x) =>
  probability(weights.reduce((sum, weight, i) => sum + weight * ((x[i] ?? 0) - (usual[i] ?? 0)), usualLogOdds));

/**
 * Takes multiples of row `i` off the rows below, so that their place `i` is 0.
 * @param {number[][]} rows
 * @param {number} i
 */
function eliminate(rows, i) {
  const pivot = rows[i] ?? [];
  for (const row of rows.slice(i + 1)) {
    const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
    row.forEach((value, j) => { row[j] = value - factor * (pivot[j] ?? 0); });
  }
}

/**
 * Gaussian elimination; no pivoting, because the matrix is positive definite.
 * @param {number[][]} matrix
 * @param {number[]} right
 * @returns {number[]}
 */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((_, i) => eliminate(rows, i));
  /** @type {number[]} */
  const x = Array(rows.length).fill(0);
  for (const [i, row] of [...rows.entries()].reverse()) {
    const known = x.reduce((sum, value, j) => sum + value * (row[j] ?? 0), 0); // x[i] itself is still 0
    x[i] = ((row.at(-1) ?? 0) - known) / (row[i] ?? 1);
  }
  return x;
}

/** @param {number[][]} z with a leading 1 @param {boolean[]} y @param {number[]} weightOf of each row @param {number[]} beta */
function newtonStep(z, y, weightOf, beta) {
  const n = beta.length;
  const gradient = beta.map((value, j) => (j > 0 ? -RIDGE * value : 0));
  /** @type {number[][]} */
  const curvature = beta.map((_, j) => beta.map((__, k) => (j === k ? (j > 0 ? RIDGE : 1e-12) : 0)));
  z.forEach((row, i) => {
    const p = probability(row.reduce((sum, value, j) => sum + value * (beta[j] ?? 0), 0));
    const weight = weightOf[i] ?? 0;
    for (let j = 0; j < n; j++) {
      const value = row[j] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + weight * ((y[i] ? 1 : 0) - p) * value;
      const line = curvature[j] ?? [];
      for (let k = 0; k < n; k++) line[k] = (line[k] ?? 0) + weight * p * (1 - p) * value * (row[k] ?? 0);
    }
  });
  return solve(curvature, gradient);
}

/**
 * @param {number[][]} x
 * @param {boolean[]} y
 * @param {number[]} weights of the cases; they need not add up to anything
 * @returns {Model}
 */
export function train(x, y, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.map((weight) => weight / total);
  const columns = (x[0] ?? []).map((_, j) => j);
  const usual = columns.map((j) => x.reduce((sum, row, i) => sum + (share[i] ?? 0) * (row[j] ?? 0), 0));
  const spread = columns.map((j) => Math.sqrt(x.reduce((sum, row, i) => sum + (share[i] ?? 0) * ((row[j] ?? 0) - (usual[j] ?? 0)) ** 2, 0)) || 1);
  const z = x.map((row) => [1, ...columns.map((j) => ((row[j] ?? 0) - (usual[j] ?? 0)) / (spread[j] ?? 1))]);
  let beta = [0, ...columns.map(() => 0)];
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(z, y, share, beta);
    beta = beta.map((value, j) => value + (change[j] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return { usualLogOdds: beta[0] ?? 0, weights: columns.map((j) => (beta[j + 1] ?? 0) / (spread[j] ?? 1)), usual };
}

/**
 * @param {number[]} scores
 * @param {boolean[]} truth
 * @returns {number} the probability that a true case has a higher score than a false one; equal scores count half
 */
export function auc(scores, truth) {
  const order = [...scores.keys()].sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let ranks = 0;
  let positive = 0;
  for (let i = 0; i < order.length;) {
    let j = i;
    while (j + 1 < order.length && scores[order[j + 1] ?? 0] === scores[order[i] ?? 0]) j++;
    for (let k = i; k <= j; k++) {
      if (!truth[order[k] ?? 0]) continue;
      ranks += (i + j) / 2 + 1;
      positive++;
    }
    i = j + 1;
  }
  return (ranks - positive * (positive + 1) / 2) / (positive * (truth.length - positive));
}

/** @param {number[]} predicted @param {boolean[]} truth @returns {number} mean squared error */
export const brier = (predicted, truth) => predicted.reduce((sum, p, i) => sum + (p - (truth[i] ? 1 : 0)) ** 2, 0) / predicted.length;
