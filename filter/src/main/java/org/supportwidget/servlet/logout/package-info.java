/**
 * What happens to the answer when the user signs out: cookies expire, and a page may stop the
 * vendors in place of the redirect. Begin with {@link
 * org.supportwidget.servlet.logout.LogoutRedirect}.
 */
@NullMarked
package org.supportwidget.servlet.logout;

import org.jspecify.annotations.NullMarked;
