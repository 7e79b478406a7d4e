package org.supportwidget.soak;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.supportwidget.soak.Browser.Answer;
import org.supportwidget.soak.Step.Kind;
import org.supportwidget.soak.app.Person;
import org.supportwidget.soak.app.Person.Trouble;

/**
 * One connection, on which one user after the other signs in, looks around and signs out. Each asks
 * both applications for the same at the same time, now the one first and now the other.
 */
final class Visitor implements Runnable {
    private static final int STEPS = 10;
    private static final int LONGEST_PAUSE = 100;

    private final AtomicInteger numbers;
    private final Browser browser;
    private final Inspection inspection;
    private final Tally tally;
    private final Lock running;
    private final Random random = new Random();

    /**
     * A visitor.
     *
     * @param numbers of the users so far
     * @param running held while something is asked for
     */
    Visitor(
            AtomicInteger numbers,
            Browser browser,
            Inspection inspection,
            Tally tally,
            Lock running) {
        this.numbers = numbers;
        this.browser = browser;
        this.inspection = inspection;
        this.tally = tally;
        this.running = running;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                visit(numbers.incrementAndGet());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(int number) throws InterruptedException {
        Person person = new Person(number);
        take(Step.FORM, null);
        take(Step.signIn(number), person);
        for (int i = 0; i < STEPS; i++) {
            take(Step.MIX.get(random.nextInt(Step.MIX.size())), person);
        }
        take(Step.SIGN_OUT, null);
        take(Step.GOODBYE, null);
    }

    private void take(Step step, @Nullable Person person) throws InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_PAUSE));
        // Nobody waits for those who wait.
        boolean waits = person == null || person.trouble() == Trouble.NONE;
        if (waits) {
            running.lockInterruptibly();
        }
        try {
            ask(step, person);
        } finally {
            if (waits) {
                running.unlock();
            }
        }
    }

    private void ask(Step step, @Nullable Person person) throws InterruptedException {
        if (step.kind() == Kind.TOKEN && person != null) {
            Answer answer =
                    ask("with", step, person, "?for=" + inspection.mark(step.vendor(), person));
            tally.problems(step, inspection.problemsOfToken(step, person, answer));
            return;
        }
        boolean first = random.nextBoolean();
        Answer one = ask(first ? "with" : "without", step, person, "");
        Answer other = ask(first ? "without" : "with", step, person, "");
        List<String> problems =
                first
                        ? inspection.problems(step, person, one, other)
                        : inspection.problems(step, person, other, one);
        tally.problems(step, problems);
    }

    private Answer ask(String application, Step step, @Nullable Person person, String query)
            throws InterruptedException {
        Answer answer = browser.ask(application, step.method(), step.path() + query);
        Trouble trouble = person == null ? Trouble.NONE : person.trouble();
        if (application.equals("with")) {
            tally.with(step.kind(), trouble, answer);
        } else {
            tally.without(step.kind(), trouble, answer);
        }
        return answer;
    }
}
