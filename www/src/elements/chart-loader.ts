/**
 * The drawing engine of the charts is a file of its own, so that the verdict need not wait for it. It is asked for as soon as the page's
 * script runs, and never again.
 */
export const chartEngine = import('../charts/chart-engine');
