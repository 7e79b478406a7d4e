package org.supportwidget.benchmarks.browser;

/**
 * What one visit of a page has cost, in milliseconds.
 *
 * @param interactive from the request until the page answers its user: until it has been painted
 *     and parsed, and the last task of more than 50 ms is over
 * @param mainThread the processor's time on the page's main thread until nothing comes any more
 */
public record Visit(double interactive, double mainThread) {}
