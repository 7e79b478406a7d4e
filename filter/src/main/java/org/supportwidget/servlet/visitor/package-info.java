/**
 * Who asks: the request as an identity resolver sees it, the token end point, and the probe that
 * finds identity paths.
 */
@NullMarked
package org.supportwidget.servlet.visitor;

import org.jspecify.annotations.NullMarked;
