package org.supportwidget.benchmarks.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** The sample in a JVM of its own, and somebody who has signed in there. */
final class SampleServerProcess implements AutoCloseable {
    private static final String STARTED = "Sample running at ";
    private static final String WAR = "support-widget-sample-";
    private static final String SERVER = "org.supportwidget.sample.server.SampleServer";

    private final Process process;
    private final Path webapp;
    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    /**
     * @param target the folder {@code target} of the sample, after {@code mvn -Pbench package}
     */
    SampleServerProcess(Path target) throws IOException, InterruptedException {
        webapp = webapp(target);
        String classPath =
                target.resolve("classes")
                        + File.pathSeparator
                        + Files.readString(target.resolve("server.classpath")).strip();
        process =
                new ProcessBuilder("java", "-cp", classPath, SERVER, webapp.toString(), "0")
                        .redirectError(target.resolve("server.log").toFile())
                        .start();
        home = started(process.inputReader());
        http.send(
                HttpRequest.newBuilder(home.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", home.resolve("/").toString().replaceFirst("/$", ""))
                        .POST(BodyPublishers.ofString("username=alice&password=alice&pages=jsp"))
                        .build(),
                BodyHandlers.discarding());
    }

    private static Path webapp(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            // The tests leave other web applications there.
            return files.filter(file -> file.getFileName().toString().startsWith(WAR))
                    .filter(file -> Files.isDirectory(file.resolve("WEB-INF")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no exploded WAR in " + target));
        }
    }

    private URI started(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(STARTED)) {
                return URI.create(line.substring(STARTED.length()).strip()).resolve("jsp/");
            }
        }
        throw new IOException("the sample has not started, see server.log beside its WAR");
    }

    /** The page of the user who has signed in. */
    URI home() {
        return home;
    }

    HttpResponse<String> fetch() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(home).build(), BodyHandlers.ofString());
        if (!answer.body().contains("Alice Adams")) {
            throw new IOException("nobody is signed in at " + home);
        }
        return answer;
    }

    HttpCookie session() {
        return cookies.getCookieStore().getCookies().get(0);
    }

    /** Of the sample's configuration. */
    String setting(String key) throws IOException {
        Properties properties = new Properties();
        Path file = webapp.resolve("WEB-INF/support-widget.properties");
        try (BufferedReader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties.getProperty(key, "");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
