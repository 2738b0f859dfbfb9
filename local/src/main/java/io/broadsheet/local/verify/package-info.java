/** The index held against its topic. */
package io.broadsheet.local.verify;
