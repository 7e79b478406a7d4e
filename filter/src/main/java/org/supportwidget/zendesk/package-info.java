/**
 * Zendesk Chat's two server-side halves: {@link org.supportwidget.zendesk.ZendeskChatToken} tells
 * Zendesk who a visitor is, {@link org.supportwidget.zendesk.ZendeskChatVisitors} asks Zendesk who
 * a visitor was.
 */
@NullMarked
package org.supportwidget.zendesk;

import org.jspecify.annotations.NullMarked;
