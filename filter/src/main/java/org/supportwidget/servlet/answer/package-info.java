/**
 * What an answer is, a page or another, and which headers may therefore leave. Begin with {@link
 * org.supportwidget.servlet.answer.Answer}; to amend one more header, with {@link
 * org.supportwidget.servlet.answer.AnswerHeaders}; why a page got no block is said by {@link
 * org.supportwidget.servlet.answer.PageGate}.
 */
@NullMarked
package org.supportwidget.servlet.answer;

import org.jspecify.annotations.NullMarked;
