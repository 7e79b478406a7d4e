/**
 * How the engine behaves over HTTP, in values; begin with {@link
 * org.supportwidget.web.HttpSettings}.
 */
@NullMarked
package org.supportwidget.web;

import org.jspecify.annotations.NullMarked;
