/**
 * Fetching small documents from servers that may be slow, down or hostile. {@link
 * org.supportwidget.http.BoundedHttp} fetches, {@link org.supportwidget.http.SecureUrl} says what
 * may be fetched. Depends on nothing else of the project.
 */
@NullMarked
package org.supportwidget.http;

import org.jspecify.annotations.NullMarked;
