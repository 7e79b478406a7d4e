package org.supportwidget.sample;

import java.util.Locale;

/**
 * A vendor's script, and the snippets of its documentation that start, change and stop it. Hashes:
 * {@code printf %s MESSAGE | openssl dgst -sha256 -hmac SECRET}.
 */
enum Snippet {
    UNTHREAD(
            "/sandbox/unthread/unthread.js",
            """
            $unthread.helpCenter('init', { user: { name: 'Alice Adams', email: 'alice@example.com',
              verificationHash: '18f39cc4c5884f3639696d9fba4590ecb1b5ea2bc6255eb054315de382121d9b' } })
            """,
            """
            $unthread.helpCenter('init', { user: { name: 'Bob Brown', email: 'bob@example.com',
              verificationHash: '7fa7f01644ca1ad99786f1792700978896460785efd8b66b606ee2f23014e58a' } })
            """,
            "$unthread.helpCenter('stop')"),
    THREAD(
            "/sandbox/thread/widget.js",
            """
            chatgenie.default.messenger().initialize({ appId: '3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77',
              connectionType: 'messenger_auth', connectionEmail: 'alice@example.com',
              connectionKey: '1cd5ad5cdacd15a38c3d6a440b88b3a7e7787b9dbc9b38973ad3edc7c5f45ce6' })
            """,
            """
            chatgenie.default.messenger().initialize({ appId: '3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77',
              connectionType: 'messenger_auth', connectionEmail: 'bob@example.com',
              connectionKey: 'c0641baa469a6d23e006c7c58cb137470414662c73ff69d97163cb972b9ede9e' })
            """,
            "chatgenie.default.messenger().destroy()"),
    REAMAZE(
            "/sandbox/reamaze/reamaze.js",
            """
            window._support = { account: 'demo-brand', user: { id: '1001', email: 'alice@example.com',
              authkey: 'c5acf2efc866ebc4716c6d995dd78b0eaa69fbb472b3e1df4a18dba56baa5dbd' } };
            Reamaze.reload()
            """,
            """
            window._support = { account: 'demo-brand', user: { id: '1002', email: 'bob@example.com',
              authkey: '9ecf18e067d11922e55dadc0d0975cd591b7f1c6ae986f97edb7e0f241971e69' } };
            Reamaze.reload()
            """,
            "window._support = { account: 'demo-brand', user: {} }; Reamaze.reload()");

    final String script;
    final String alice;
    final String bob;
    final String stop;

    Snippet(String script, String alice, String bob, String stop) {
        this.script = script;
        this.alice = alice;
        this.bob = bob;
        this.stop = stop;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
