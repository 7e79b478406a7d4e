/**
 * The three jars, judged as files ({@link org.supportwidget.standalone.StandaloneJarIT}) and in
 * real servers with applications as people have them ({@link
 * org.supportwidget.standalone.ContainersIT}).
 */
@NullMarked
package org.supportwidget.standalone;

import org.jspecify.annotations.NullMarked;
