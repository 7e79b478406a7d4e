package org.supportwidget.vendortest.wrong;

/** The mistakes that a script can make. */
final class WrongInScript {
    private WrongInScript() {}

    /** Its stop only queues. */
    public static final class Queues extends Wrong {
        public Queues() {
            super("wrong-queue");
        }
    }

    /** It never stops. */
    public static final class Stays extends Wrong {
        public Stays() {
            super("wrong-stay");
        }
    }

    /** Its stop comes a moment after it says so. */
    public static final class Lags extends Wrong {
        public Lags() {
            super("wrong-lag");
        }
    }

    /** It calls the vendor before the vendor's script is there. */
    public static final class Hurries extends Wrong {
        public Hurries() {
            super("wrong-hurry");
        }
    }

    /** It takes a soft navigation for a log-out. */
    public static final class Restarts extends Wrong {
        public Restarts() {
            super("wrong-restart");
        }
    }

    /** It is long. */
    public static final class Lengthy extends Wrong {
        public Lengthy() {
            super("wrong-long");
        }
    }
}
