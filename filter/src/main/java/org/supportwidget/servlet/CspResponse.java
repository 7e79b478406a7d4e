package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageWidget;

/**
 * Amends a Content Security Policy as the application sets it, and notices when the application
 * throws a page away.
 *
 * <p>Every policy is amended by itself, and amending twice equals once, so it does not matter how
 * often, in how many headers or through how many dispatches one is set, and no commit has to be
 * watched for. An answer that turns out to be no page gets its own back, see {@link
 * SettlingResponse}. A policy is never created: frameworks that write theirs only if there is none
 * would leave it out.
 */
final class CspResponse extends HttpServletResponseWrapper {
    private final PolicyHeaders policies;
    private final PageWidget page;

    CspResponse(HttpServletResponse response, PolicyHeaders policies, PageWidget page) {
        super(response);
        this.policies = policies;
        this.page = page;
        policies.amendAll(response);
    }

    @Override
    public void setHeader(@Nullable String name, @Nullable String value) {
        super.setHeader(name, policy(name, value));
        noteType(name);
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        super.addHeader(name, policy(name, value));
        noteType(name);
    }

    private void noteType(@Nullable String header) {
        if ("Content-Type".equalsIgnoreCase(header)) {
            amendIfPage();
        }
    }

    private @Nullable String policy(@Nullable String name, @Nullable String value) {
        return policies.areRestored() ? value : policies.amend(name, value);
    }

    @Override
    public void setContentType(@Nullable String type) {
        super.setContentType(type);
        amendIfPage();
    }

    /** What was taken for no page has got the type of one. */
    private void amendIfPage() {
        HttpServletResponse answer = (HttpServletResponse) getResponse();
        if (policies.areRestored() && CacheGuard.isPage(InjectionGate.contentType(answer))) {
            policies.amendAll(answer);
        }
    }

    @Override
    public void reset() {
        super.reset();
        policies.amendAll((HttpServletResponse) getResponse());
        page.discard();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        page.discard();
    }
}
