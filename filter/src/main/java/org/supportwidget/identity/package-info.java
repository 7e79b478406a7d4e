/**
 * Ways to find out who is signed in. Begin with {@link
 * org.supportwidget.identity.PropertyPathResolver}, which reads what the application keeps in its
 * session; {@link org.supportwidget.identity.XsollaLogin} verifies the token of a log-in service.
 */
@NullMarked
package org.supportwidget.identity;

import org.jspecify.annotations.NullMarked;
