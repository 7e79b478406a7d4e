package org.supportwidget.web;

import java.util.List;

/**
 * Into which pages the block is put without a tag. Immutable.
 *
 * @param auto whether it is at all ({@code inject})
 * @param paths the requests whose pages get it ({@code inject.paths})
 * @param exclude those among them whose pages do not ({@code inject.exclude})
 * @param frames whether pages that are shown in a frame get it too ({@code inject.frames})
 */
public record InjectionSettings(
        boolean auto, List<RequestPattern> paths, List<RequestPattern> exclude, boolean frames) {}
