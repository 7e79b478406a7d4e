package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.RecordedLog;
import org.supportwidget.identity.KeyServer;
import org.supportwidget.identity.TestKey;

/**
 * An application on two virtual hosts of a Tomcat that is deployed again and again, and whose users
 * have tokens that are verified with fetched keys: ten times, or fifty with {@code -Dstress}.
 */
class TomcatRedeploymentTest {
    private static final String PROJECT = "40db2ea4-5d42-11e6-a3ff-005056a0e04a";
    private static final TestKey KEY = TestKey.generate("key", 2048);
    private static final int ROUNDS = System.getProperty("stress") == null ? 5 : 25;
    private static final List<String> HOSTS = List.of("one.example", "two.example");

    @TempDir Path temp;

    private final RecordedLog log = new RecordedLog();
    private final KeyServer keys = new KeyServer();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
        keys.close();
        log.close();
    }

    @Test
    void deployments_leave_no_class_loader() throws Exception {
        keys.serve(KEY.set());
        try (HostedApp app = new HostedApp(temp, configuration(), "")) {
            app.jar("0.1.0");
            for (int i = 0; i < ROUNDS; i++) {
                for (String host : HOSTS) {
                    loaders.add(new WeakReference<>(app.deploy(host)));
                }
                for (String host : HOSTS) {
                    if (i == ROUNDS - 1) {
                        leaveWhileKeysAreFetched(app, host);
                    } else {
                        assertThat(app.page(host, token())).contains("\"jane@acme.com\"");
                        keys.awaitRequests(1);
                        app.undeploy(host);
                    }
                }
            }

            assertThat(loaders).hasSize(2 * ROUNDS);
            assertThat(left()).isZero();
        }
    }

    private void leaveWhileKeysAreFetched(HostedApp app, String host) throws Exception {
        CountDownLatch gate = keys.hold();
        Future<String> page = threads.submit(() -> app.page(host, token()));
        keys.awaitRequests(1);
        app.undeploy(host);
        gate.countDown();
        assertThat(page.get()).isNotEmpty();
    }

    /** How many class loaders are there when garbage has been collected. */
    private long left() {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        long left = alive();
        while (left > 0 && System.nanoTime() < end) {
            System.gc();
            left = alive();
        }
        return left;
    }

    private long alive() {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private String configuration() {
        return """
        vendors = thread
        identity.resolver = xsolla-login
        xsolla-login.algorithm = RS256
        xsolla-login.project-id = %s
        xsolla-login.jwks-url = %s
        thread.app-id = 6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11
        thread.secret = thread-portal-authentication-secret
        inject = auto
        """
                .formatted(PROJECT, keys.url());
    }

    private static String token() {
        return KEY.sign(
                """
                {"iss":"https://login.xsolla.com","exp":%d,"sub":"42","email":"jane@acme.com",\
                "xsolla_login_project_id":"%s"}\
                """
                        .formatted(Instant.now().plusSeconds(600).getEpochSecond(), PROJECT));
    }
}
