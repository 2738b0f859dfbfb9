/** The index held against its topic. */
package io.broadsheet.operations.verify;
