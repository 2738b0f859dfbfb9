/**
 * What the splitter makes of a page: its articles and furniture, each with the exact ranges in
 * which it stands. Plain values that know nothing of how they were found.
 */
package io.broadsheet.text.page;
