/** The vendor of docs/own-vendor.md: a right one. */
@NullMarked
package com.acme.helpful;

import org.jspecify.annotations.NullMarked;
