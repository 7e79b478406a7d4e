package org.supportwidget.benchmarks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.bull.javamelody.internal.web.RumInjector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sitemesh.webapp.contentfilter.BasicSelector;
import org.sitemesh.webapp.contentfilter.HttpServletResponseBuffer;
import org.sitemesh.webapp.contentfilter.ResponseMetaData;
import org.supportwidget.inject.AsciiText;
import org.supportwidget.inject.ByteTail;
import org.supportwidget.inject.PageTail;
import org.supportwidget.inject.Syntax;
import org.supportwidget.inject.Verdict;

/**
 * A block of 5,000 bytes put into pages that come in pieces, one after the other, against
 * JavaMelody's RUM injection, which looks for the bytes of {@code </body>}, and SiteMesh's
 * buffering, here without parsing the page. What comes out is copied into a buffer of 8,192 bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InjectionBenchmark {
    private static final PageTail.Host HOST =
            new PageTail.Host() {
                private final List<AsciiText> block =
                        List.of(AsciiText.constant("x".repeat(5_000)));

                @Override
                public void beforePassing(Verdict verdict, long passed) {}

                @Override
                public List<AsciiText> block() {
                    return block;
                }
            };
    private static final String TYPE = "text/html;charset=UTF-8";

    /** {@code site}: {@link SitePages}; {@code table}: {@link OrderPage}; or a folder of pages. */
    @Param("site")
    public String pages = "site";

    /** In bytes, of a page that is not from a folder. */
    @Param({"50000", "2000000"})
    public int size;

    private List<byte[]> all = List.of();
    private byte[] page = {};
    private int next;

    /** The length of a piece. */
    @Param({"8192", "100"})
    public int piece;

    /** What {@link #turn} reads for. */
    public int read;

    private final SunkResponse response = new SunkResponse(TYPE);

    /** Renders or reads the pages. */
    @Setup
    public void render() throws IOException {
        all =
                switch (pages) {
                    case "site" -> SitePages.ofSize(size);
                    case "table" -> List.of(OrderPage.ofSize(size));
                    default -> SitePages.below(Path.of(pages));
                };
    }

    /** Takes the next page and reads it once: an application has just written what it sends. */
    @Setup(Level.Invocation)
    public void turn() {
        page = all.get(next);
        next = (next + 1) % all.size();
        read += Arrays.hashCode(page);
    }

    /** This library. */
    @Benchmark
    public long supportWidget() throws IOException {
        ByteTail tail = new ByteTail(Syntax.HTML, false, HOST, response.getOutputStream());
        for (int i = 0; i < page.length; i += piece) {
            tail.write(page, i, Math.min(piece, page.length - i));
        }
        tail.finish();
        return response.written();
    }

    @Benchmark
    public long javaMelody() throws IOException {
        HttpServletResponse injecting =
                RumInjector.createRumResponseWrapper(new PageRequest(), response, "/orders GET");
        write(injecting.getOutputStream());
        return response.written();
    }

    /** The page is buffered, decoded, encoded and passed on, as when no decorator applies. */
    @Benchmark
    public long siteMesh() throws IOException {
        HttpServletResponseBuffer buffering =
                new HttpServletResponseBuffer(
                        response, new ResponseMetaData(), new BasicSelector("text/html"));
        buffering.setContentType(TYPE);
        write(buffering.getOutputStream());
        CharBuffer buffered = buffering.getBuffer();
        PrintWriter out =
                new PrintWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.append(buffered);
        out.flush();
        return response.written();
    }

    /** No injection at all. */
    @Benchmark
    public long pass() throws IOException {
        write(response.getOutputStream());
        return response.written();
    }

    private void write(OutputStream out) throws IOException {
        for (int i = 0; i < page.length; i += piece) {
            out.write(page, i, Math.min(piece, page.length - i));
        }
    }
}
