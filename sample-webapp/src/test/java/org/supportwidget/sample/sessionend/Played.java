package org.supportwidget.sample.sessionend;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scene that is played when its first verdict is asked for. */
final class Played implements Supplier<Scene> {
    private final Supplier<Scene> play;
    private @Nullable Scene scene;
    private @Nullable RuntimeException failure;

    Played(Supplier<Scene> play) {
        this.play = play;
    }

    @Override
    public Scene get() {
        if (failure != null) {
            throw failure;
        }
        try {
            if (scene == null) {
                scene = play.get();
            }
            return scene;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
