package org.supportwidget.vendortest.wrong;

import org.supportwidget.vendortest.Helpful;

/** The mistakes that a script can make. */
abstract class WrongInScript {
    private WrongInScript() {}

    /** Its stop only queues. */
    public static final class Queues extends Helpful {
        public Queues() {
            super("wrong-queue");
        }
    }

    /** It never stops. */
    public static final class Stays extends Helpful {
        public Stays() {
            super("wrong-stay");
        }
    }

    /** Its stop comes a moment after it says so. */
    public static final class Lags extends Helpful {
        public Lags() {
            super("wrong-lag");
        }
    }

    /** It calls the vendor before the vendor's script is there. */
    public static final class Hurries extends Helpful {
        public Hurries() {
            super("wrong-hurry");
        }
    }

    /** It takes a soft navigation for a log-out. */
    public static final class Restarts extends Helpful {
        public Restarts() {
            super("wrong-restart");
        }
    }

    /** It is long. */
    public static final class Lengthy extends Helpful {
        public Lengthy() {
            super("wrong-long");
        }
    }
}
