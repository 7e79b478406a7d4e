/**
 * What an answer is, a page or another, and which headers may therefore leave. Begin with {@link
 * org.supportwidget.servlet.answer.Answer}; to amend one more header, with {@link
 * org.supportwidget.servlet.answer.PolicyHeaders}; to learn why a page got no block, with {@link
 * org.supportwidget.servlet.answer.MissingBlock}.
 */
@NullMarked
package org.supportwidget.servlet.answer;

import org.jspecify.annotations.NullMarked;
