package org.supportwidget.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.nodes.node.Person;

/**
 * Both nodes are killed and restarted, one after the other, while users ask for pages and tokens.
 * With {@code -Dnodes.rounds=N} each user does at least N rounds, and not a few, between two
 * events; {@code -Dnodes.users=N} is how many users there are.
 */
@ExtendWith(Stage.class)
class LoadIT {
    private static final int USERS = Integer.getInteger("nodes.users", 24);
    private static final int ROUNDS = Integer.getInteger("nodes.rounds", 3);

    private final Cluster cluster;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cut = new AtomicInteger();
    private volatile boolean done;

    LoadIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nobody_gets_an_error_or_anothers_identity_while_nodes_are_killed_and_restarted(
            boolean sticky) throws Exception {
        cluster.useBoth(sticky);
        List<Client> clients =
                IntStream.range(0, USERS)
                        .mapToObj(i -> new Person("" + i, "user" + i + "@example.org", "N"))
                        .map(person -> new Client(cluster, person, faults, cut))
                        .toList();
        ExecutorService users = Executors.newFixedThreadPool(USERS);
        try {
            List<Future<?>> work =
                    clients.stream().<Future<?>>map(c -> users.submit(() -> use(c))).toList();
            awaitRounds(clients, work);
            for (String node : List.of("a", "b")) {
                cluster.kill(node);
                if (sticky) {
                    cluster.leave(node);
                }
                awaitRounds(clients, work);
                cluster.restart(node, sticky);
                awaitRounds(clients, work);
            }
            done = true;
            for (Future<?> each : work) {
                each.get();
            }
        } finally {
            done = true;
            users.shutdownNow();
        }
        int all = clients.stream().mapToInt(Client::rounds).sum();
        System.out.printf("sticky %s: %d rounds, %s asked for again%n", sticky, all, cut);
        assertThat(faults).isEmpty();
    }

    private Void use(Client client) throws Exception {
        client.signIn();
        while (!done && faults.isEmpty()) {
            client.round();
        }
        return null;
    }

    /** Until everybody has done some more, or something has gone wrong. */
    private void awaitRounds(List<Client> clients, List<Future<?>> work) throws Exception {
        List<Integer> before = clients.stream().map(Client::rounds).toList();
        for (int i = 0; i < USERS; i++) {
            while (clients.get(i).rounds() < before.get(i) + ROUNDS) {
                if (!faults.isEmpty() || work.get(i).isDone()) {
                    work.get(i).get();
                    assertThat(faults).isEmpty();
                }
                Thread.sleep(20);
            }
        }
    }
}
